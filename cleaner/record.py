"""Slotted dataclasses without the price of `dataclasses`.

Importing `dataclasses` costs as much as a bare interpreter and a half (it imports `inspect`), and each
class another 0.4 ms: too much for a hook that cleans one file. Type checkers see the real thing; at run
time this stands in, for just what the project uses. Every class has slots, and a frozen one can be hashed.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import asdict, dataclass, field, replace
else:
    _MISSING = object()
    # To make so many instances field by field costs as much as to compile a method for them; most classes have fewer.
    _FEW = 30

    class _Field:
        def __init__(self, default=_MISSING, default_factory=_MISSING, compare=True, repr=True):
            self.default, self.factory, self.compare, self.repr = default, default_factory, compare, repr

        def unsaid(self):
            """The value of a field that was not given."""
            return self.default if self.factory is _MISSING else self.factory()

    field = _Field

    def dataclass(*, frozen=False, slots=True, kw_only=False):
        """A class decorator."""
        return lambda cls: _build(cls, frozen, kw_only)

    def asdict(instance):
        """The fields and their values; values that are classes of ours are left as they are."""
        return {name: getattr(instance, name) for name in instance.__match_args__}

    def replace(instance, **changes):
        """A copy with some fields changed."""
        return type(instance)(**{**asdict(instance), **changes})

    def _build(cls, frozen, kw_only):
        fields = {name: _field(cls, name) for name in cls.__annotations__}
        keep = {k: v for k, v in vars(cls).items() if k not in fields and k not in ("__dict__", "__weakref__")}
        compared = tuple(name for name, made in fields.items() if made.compare)
        shown = tuple(name for name, made in fields.items() if made.repr)
        key = _key(compared)
        made = type(cls)(cls.__name__, cls.__bases__, {
            **keep,
            "__slots__": tuple(fields),
            "__match_args__": tuple(fields),
            "__eq__": lambda self, other: key(self) == key(other) if type(self) is type(other) else NotImplemented,
            "__repr__": lambda self: f"{cls.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in shown)})",
            "__reduce__": lambda self: (_remake, (type(self), tuple(getattr(self, n) for n in fields))),
            "__replace__": replace,
            "__dataclass_fields__": _Standard("__dataclass_fields__", cls.__annotations__, fields, kw_only),
            "__dataclass_params__": _Standard("__dataclass_params__", cls.__annotations__, fields, kw_only),
            **(_freeze(key) if frozen else {"__hash__": None}),
        })  # fmt: skip
        made.__init__ = _later(made, fields, kw_only)
        return made

    class _Standard:
        """What the standard library knows its own by, made when it asks: its `asdict` and `replace` take ours too."""

        def __init__(self, name, types, fields, kw_only):
            self.name, self.types, self.fields, self.kw_only = name, types, fields, kw_only

        def __get__(self, instance, owner):
            from dataclasses import MISSING, field, make_dataclass

            told = [(name, self.types[name], field(
                default=MISSING if made.default is _MISSING else made.default,
                default_factory=MISSING if made.factory is _MISSING else made.factory,
                compare=made.compare,
                repr=made.repr,
            )) for name, made in self.fields.items()]  # fmt: skip
            return getattr(make_dataclass(owner.__name__, told, kw_only=self.kw_only), self.name)

    def _later(cls, fields, kw_only):
        """The method that makes the first instances, and then puts a compiled one in its own place.

        At once where the call is wrong: the compiled one says what is.
        """
        needed = {name for name, made in fields.items() if made.default is made.factory}
        left = _FEW

        def make_few(self, *args, **kwargs):
            nonlocal left
            left -= 1
            given = dict(zip(fields, args, strict=False)) | kwargs
            right = needed <= given.keys() <= fields.keys() and not (args and kw_only)
            if left <= 0 or not right or len(given) < len(args) + len(kwargs):
                cls.__init__ = _init(cls, fields, kw_only)
                cls.__init__(self, *args, **kwargs)
                return
            for name, made in fields.items():
                object.__setattr__(self, name, given[name] if name in given else made.unsaid())
            if hasattr(cls, "__post_init__"):
                self.__post_init__()

        return make_few

    def _field(cls, name):
        given = cls.__dict__.get(name, _MISSING)
        return given if isinstance(given, _Field) else _Field(given)

    def _key(names):
        from operator import attrgetter

        return attrgetter(*names) if names else lambda self: ()

    def _remake(cls, values):
        """Unpickle: the values in the fields' order, whether they are given by name or by place."""
        return cls(**dict(zip(cls.__match_args__, values, strict=True)))

    def _freeze(key):
        def refuse(self, name, *_value):
            raise AttributeError(f"cannot change {name!r}: {type(self).__name__} is frozen")

        return {
            "__hash__": lambda self: hash((type(self), key(self))),
            "__setattr__": refuse,
            "__delattr__": refuse,
        }

    def _init(cls, fields, kw_only):
        """Written as source and compiled, since half of the time of reading a text goes into making blocks."""
        space = {f"set_{name}": cls.__dict__[name].__set__ for name in fields}
        given, body = ["self", *["*"] * kw_only], []
        for name, made in fields.items():
            value = name
            if made.factory is not _MISSING:
                space[f"make_{name}"] = made.factory
                space["MISSING"] = _MISSING
                given.append(f"{name}=MISSING")
                value = f"make_{name}() if {name} is MISSING else {name}"
            elif made.default is not _MISSING:
                space[f"default_{name}"] = made.default
                given.append(f"{name}=default_{name}")
            else:
                given.append(name)
            body.append(f"set_{name}(self, {value})")
        after = "; self.__post_init__()" if hasattr(cls, "__post_init__") else ""
        exec(f"def __init__({', '.join(given)}): {'; '.join(body)}{after}", space)
        return space["__init__"]


__all__ = ["asdict", "dataclass", "field", "replace"]
