"""An S3 server on a port of its own, which it prints: s3.py [MEETING].

It is moto, one request at a time: S3 decides a conditional put in one step, and moto looks first, then writes. A PUT
whose path contains MEETING waits for another such PUT, so that two really come at once. It ends with its input.
"""

import logging
import os
import sys
import threading

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from werkzeug.serving import make_server

PATIENCE = 20

meeting = sys.argv[1] if len(sys.argv) > 1 else None
both = threading.Barrier(2)
one_at_a_time = threading.Lock()
s3 = DomainDispatcherApplication(create_backend_app)


def application(environ, start_response):
    if meeting and environ["REQUEST_METHOD"] == "PUT" and meeting in environ["PATH_INFO"]:
        try:
            both.wait(PATIENCE)
        except threading.BrokenBarrierError:
            pass
    with one_at_a_time:
        return list(s3(environ, start_response))


def end_with_input():
    sys.stdin.read()
    os._exit(0)


logging.getLogger("werkzeug").setLevel(logging.ERROR)
threading.Thread(target=end_with_input, daemon=True).start()
server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=MotoRequestHandler)
print(server.port, flush=True)
server.serve_forever()
