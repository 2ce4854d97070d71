"""The schema of the front matter: it takes what is written, and refuses what is wrong."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from cleaner.frontmatter import KEYS, REQUIRED, render, schema
from tests.metadata_samples import FULL, LEAST, raw


def test_the_schema_accepts_what_is_written() -> None:
    Draft202012Validator.check_schema(schema())
    validator = Draft202012Validator(schema())
    for metadata in (FULL, LEAST, {**FULL, "rating": 5, "lang": "zh-Hant-TW", "source_encoding": "str"}):
        assert list(validator.iter_errors(yaml.safe_load(raw(render(metadata))))) == []


@pytest.mark.parametrize(
    "change",
    [
        {"title": 5},
        {"lang": ""},
        {"lang": None},
        {"date": "yesterday"},
        {"date": "2024-13-01"},
        {"date": "2024-05-01T10:00:00"},
        {"updated": None},
        {"author": "Ann B."},
        {"removed": ["share-bar"]},
        {"removed": ["share-bar: 0"]},
        {"flags": ["Kept too much"]},
        {"flags": None},
        {"source_sha256": "abc"},
        {"source_encoding": "UTF 8"},
    ],
)
def test_the_schema_refuses_what_is_wrong(change: dict[str, object]) -> None:
    assert not Draft202012Validator(schema()).is_valid({**FULL, **change})


def test_the_schema_describes_every_key() -> None:
    described = schema()
    properties: Any = described["properties"]
    assert tuple(properties) == KEYS
    required: Any = described["required"]
    assert set(required) == REQUIRED
    assert all(len(value["description"]) < 120 for value in properties.values())
