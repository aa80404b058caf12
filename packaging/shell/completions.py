"""Completions for bash, zsh and fish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from command_line import Option, Usage, commands, program

if TYPE_CHECKING:
    from collections.abc import Iterable

NOTE = "Made by packaging/shell/generate from the parser: change that, not this file."


def _flags(usage: Usage) -> list[str]:
    return [flag for option in usage.options for flag in option.flags]


def _takes_files(usage: Usage) -> bool:
    return any(argument.takes_files for argument in usage.arguments)


def _first_words() -> list[Usage]:
    """Return the commands of one word."""
    return [usage for usage in commands() if " " not in usage.name]


def _second_words(first: str) -> list[Usage]:
    """Return the commands whose first word is `first` and that have another one."""
    return [usage for usage in commands() if usage.name.startswith(f"{first} ")]


def bash() -> str:
    """Return the completion for bash."""
    names = " ".join(usage.name for usage in _first_words())
    rows = [f"        {_bash_row(usage)}" for usage in commands()]
    seconds = [
        f'        {usage.name}) more="{_second_names(usage.name)}" ;;'
        for usage in _first_words()
        if _second_words(usage.name)
    ]
    values = [
        f"        {_bash_values(usage, option)}"
        for usage in (program(), *commands())
        for option in usage.options
        if option.value
    ]
    return BASH.format(
        note=NOTE,
        names=names,
        flags=" ".join(_flags(program())),
        seconds="\n".join(seconds),
        rows="\n".join(rows),
        values="\n".join(dict.fromkeys(values)),
    )


def _second_names(first: str) -> str:
    return " ".join(usage.name.partition(" ")[2] for usage in _second_words(first))


def _bash_row(usage: Usage) -> str:
    files = "yes" if _takes_files(usage) else ""
    return f'"{usage.name}") flags="{" ".join(_flags(usage))}" files={files} ;;'


def _bash_values(usage: Usage, option: Option) -> str:
    patterns = "|".join(f'"{usage.name} {flag}"' for flag in option.flags)
    if option.choices:
        does = f'mapfile -t COMPREPLY < <(compgen -W "{" ".join(option.choices)}" -- "$word")'
    elif option.takes_folders:
        does = 'compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$word")'
    elif option.takes_files:
        does = 'compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$word")'
    else:
        does = ":"
    return f"{patterns}) {does}; return ;;"


BASH = """\
# bash completion of obsdiag. {note}
_obsdiag() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    local command="" more="" flags="" files="" at
    for ((at = 1; at < COMP_CWORD; at++)); do
        case ${{COMP_WORDS[at]}} in
            --data-dir) ((at++)) ;;
            -*) ;;
            *) command=${{COMP_WORDS[at]}}; break ;;
        esac
    done
    case $command in
{seconds}
    esac
    local second=" ${{COMP_WORDS[at+1]}}"
    if [[ -n $more && $at -lt $((COMP_CWORD - 1)) && " $more " == *"$second "* ]]; then
        command+=$second
        more=
    elif [[ $at -ne $((COMP_CWORD - 1)) ]]; then
        more=
    fi
    case "$command $before" in
{values}
    esac
    case $command in
{rows}
        "") flags="{flags}" more="{names}" files=yes ;;
        *) files=yes ;;
    esac
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$flags" -- "$word")
        return
    fi
    [[ -z $more ]] || mapfile -t COMPREPLY < <(compgen -W "$more" -- "$word")
    if [[ -n $files ]]; then
        compopt -o filenames 2>/dev/null
        local found
        mapfile -t found < <(compgen -f -- "$word")
        COMPREPLY+=("${{found[@]}}")
    fi
}}
complete -F _obsdiag obsdiag
"""


def zsh() -> str:
    """Return the completion for zsh."""
    described = [f"        {_quoted(f'{usage.name}:{usage.does}')}" for usage in _first_words()]
    blocks = [_zsh_command(usage) for usage in _first_words()]
    return ZSH.format(
        note=NOTE,
        options=_zsh_options(program().options, 4),
        commands="\n".join(described),
        blocks="\n".join(blocks),
    )


def _zsh_command(usage: Usage) -> str:
    lines = [f"        {usage.name})"]
    if seconds := _second_words(usage.name):
        lines.append("            case $words[2] in")
        for second in seconds:
            lines.append(f"                {second.name.partition(' ')[2]})")
            lines.append("                    shift words; ((CURRENT--))")
            lines.append(f"                    {_zsh_arguments(second, 24)}; return ;;")
        lines.append("            esac")
        names = " ".join(
            _quoted(f"{second.name.partition(' ')[2]}:{second.does}") for second in seconds
        )
        lines.append(f"            local -a more=({names})")
        lines.append("            ((CURRENT == 2)) && _describe -t commands command more")
    lines.append(f"            {_zsh_arguments(usage, 16)} ;;")
    return "\n".join(lines)


def _zsh_arguments(usage: Usage, indent: int) -> str:
    files = " \\\n" + " " * indent + "'*:file:_files'" if _takes_files(usage) else ""
    return f"_arguments -S \\\n{_zsh_options(usage.options, indent)}{files}"


def _zsh_options(options: Iterable[Option], indent: int) -> str:
    rows = [
        " " * indent + _quoted(f"{flag}[{_bracketed(option.help)}]{_zsh_value(option)}")
        for option in options
        for flag in option.flags
    ]
    return " \\\n".join(rows)


def _bracketed(text: str) -> str:
    return text.replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")


def _zsh_value(option: Option) -> str:
    if not option.value:
        return ""
    if option.choices:
        return f":value:({' '.join(option.choices)})"
    kind = "_files -/" if option.takes_folders else "_files" if option.takes_files else " "
    return f":{option.value}:{kind}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


ZSH = """\
#compdef obsdiag
# zsh completion of obsdiag. {note}
_obsdiag() {{
    local -a commands=(
{commands}
    )
    local state line
    _arguments -C -S \\
{options} \\
        '1: :->first' '*:: :->rest'
    case $state in
        first) _describe -t commands command commands; _files; return ;;
        rest) ;;
        *) return ;;
    esac
    case $line[1] in
{blocks}
        *) _files ;;
    esac
}}
_obsdiag "$@"
"""


def fish() -> str:
    """Return the completion for fish."""
    lines = [f"# fish completion of obsdiag. {NOTE}"]
    lines += [_fish_option("__fish_use_subcommand", option) for option in program().options]
    for usage in _first_words():
        lines.append(
            f"complete -c obsdiag -n __fish_use_subcommand -a {usage.name} -d {_fish(usage.does)}"
        )
        seen = f"__fish_seen_subcommand_from {usage.name}"
        for second in _second_words(usage.name):
            word = second.name.partition(" ")[2]
            alone = f"{seen}; and not __fish_seen_subcommand_from {_second_names(usage.name)}"
            lines.append(f"complete -c obsdiag -n '{alone}' -a {word} -d {_fish(second.does)}")
            both = f"{seen}; and __fish_seen_subcommand_from {word}"
            lines += [_fish_option(f"'{both}'", option) for option in second.options]
            lines += [] if _takes_files(second) else [f"complete -c obsdiag -n '{both}' -f"]
        others = _second_names(usage.name)
        condition = f"{seen}; and not __fish_seen_subcommand_from {others}" if others else seen
        lines += [_fish_option(f"'{condition}'", option) for option in usage.options]
        lines += [] if _takes_files(usage) else [f"complete -c obsdiag -n '{condition}' -f"]
    return "\n".join(lines) + "\n"


def _fish_option(condition: str, option: Option) -> str:
    words = ["complete -c obsdiag -n", condition]
    words += [
        f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags
    ]
    if option.choices:
        words.append(f"-x -a {_fish(' '.join(option.choices))}")
    elif option.takes_files or option.takes_folders:
        words.append("-r -F")
    elif option.value:
        words.append("-x")
    return " ".join([*words, *(["-d", _fish(option.help)] if option.help else [])])


def _fish(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
