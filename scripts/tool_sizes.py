"""How large each tool is: lines of its Python files, and those of them that are code (no blank line, no docstring).

python scripts/tool_sizes.py
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

TOOLS = Path(__file__).resolve().parent.parent / "jobunivers" / "tools"
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def docstring_lines(tree: ast.AST) -> Iterator[int]:
    """The lines that docstrings stand on."""
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
            text = node.body[0]
            yield from range(text.lineno, (text.end_lineno or text.lineno) + 1)


def code_lines(source: str) -> int:
    """The lines that are neither blank nor comment nor docstring."""
    told = set(docstring_lines(ast.parse(source)))
    lines = enumerate(source.splitlines(), 1)
    return sum(
        bool(line.strip()) and not line.strip().startswith("#") and at not in told for at, line in lines
    )


def main() -> None:
    """Print the table, the largest first."""
    sizes = {}
    for folder in sorted(path for path in TOOLS.iterdir() if (path / "tool.py").is_file()):
        sources = [path.read_text(encoding="utf-8") for path in folder.rglob("*.py")]
        sizes[folder.name] = (sum(map(code_lines, sources)), sum(len(one.splitlines()) for one in sources))
    for name, (code, lines) in sorted(sizes.items(), key=lambda one: -one[1][0]):
        sys.stdout.write(f"{name:12} {code:5} of code {lines:6} lines\n")
    sys.stdout.write(f"median {median(code for code, _lines in sizes.values()):.0f} of code\n")


if __name__ == "__main__":
    main()
