"""YAML as plain data: what the tables of the house are written in."""

from typing import Any, Final

import yaml

TWICE: Final = "a key stands twice"
# libyaml's loader where it is there, a tenth of the time: every process reads four tables before it does anything.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def plain_data(text: str) -> Any:
    """What the text says: mappings, lists, texts, numbers; raises yaml.YAMLError, also where a key stands twice."""
    loader = _LOADER(text)
    try:
        node = loader.get_single_node()
        _require_each_key_once(node, set())
        return None if node is None else loader.construct_document(node)
    finally:
        loader.dispose()


def _require_each_key_once(node: yaml.Node | None, seen: set[int]) -> None:
    """YAML wants it, PyYAML takes the last. `seen`: an anchor may stand within itself."""
    if node is None or id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for each in node.value:
            _require_each_key_once(each, seen)
    if isinstance(node, yaml.MappingNode):
        keys = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if (key.tag, key.value) in keys:
                    raise yaml.MarkedYAMLError(problem=TWICE, problem_mark=key.start_mark)
                keys.add((key.tag, key.value))
            _require_each_key_once(value, seen)
