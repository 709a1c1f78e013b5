"""Has openapi-spec-validator read the document of the API, and says what is not OpenAPI 3.1 in it.

    api_document.py ORIGIN
"""

import json
import sys
import urllib.request

from openapi_spec_validator import OpenAPIV31SpecValidator

origin = sys.argv[1]
for address in ["/api/openapi.json", "/en/api/openapi.json"]:
    with urllib.request.urlopen(origin + address) as answer:
        document = json.load(answer)
    assert document["openapi"].startswith("3.1."), document["openapi"]
    assert document["servers"] == [{"url": origin}], document["servers"]
    errors = [f"{list(error.path)}: {error.message[:300]}" for error in OpenAPIV31SpecValidator(document).iter_errors()]
    assert not errors, (address, errors)
