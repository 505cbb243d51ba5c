"""What the program is built on, told by a command."""

import json


def test_every_package_is_told_with_its_licence(cli):
    told = json.loads(cli("licences", "--json").out)
    licences = {one["package"]: one["licence"] for one in told["packages"]}
    assert licences["pikepdf"] == "MPL-2.0"
    assert "pytest" not in licences, "what is used for building is not in the program"
    assert told["texts"] is None, "only an installed program carries them"
    assert "pikepdf" in cli("licences").out
