"""Has the parser of Prometheus's own Python client read what the program counts.

    measures.py ORIGIN
"""

import sys
import urllib.request

from prometheus_client.openmetrics.parser import text_string_to_metric_families

origin = sys.argv[1]
for path in ["/", "/", "/indicateurs"]:
    urllib.request.urlopen(f"{origin}{path}").read()
told = urllib.request.urlopen(f"{origin}/metrics").read().decode()
families = {family.name: family for family in text_string_to_metric_families(told)}

expected = {
    "trajectoire_answers": "counter",
    "trajectoire_answer_seconds": "histogram",
    "trajectoire_kept_answers": "counter",
    "trajectoire_connections": "gauge",
    "trajectoire_release": "gauge",
    "trajectoire_ready": "gauge",
    "trajectoire_memory_bytes": "gauge",
    "trajectoire_open_files": "gauge",
}
wrong = [
    f"{name} is {families[name].type if name in families else 'not there'}, not a {kind}"
    for name, kind in expected.items()
    if name not in families or families[name].type != kind
]
wrong += [f"{name} does not say what it is" for name, family in families.items() if not family.documentation]
if not wrong:
    answered = {sample.labels["status"]: sample.value for sample in families["trajectoire_answers"].samples}
    if answered["2xx"] < 3:
        wrong.append(f"three answers are {answered}")
if wrong:
    sys.exit("\n".join(wrong))
