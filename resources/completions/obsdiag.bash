# bash completion of obsdiag. Made by packaging/shell/generate from the parser: change that, not this file.
_obsdiag() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    local command="" more="" flags="" files="" at
    for ((at = 1; at < COMP_CWORD; at++)); do
        case ${COMP_WORDS[at]} in
            --data-dir) ((at++)) ;;
            -*) ;;
            *) command=${COMP_WORDS[at]}; break ;;
        esac
    done
    case $command in
        history) more="captures show ticket searches remask set delete restore purge forget prune groups reread export import recover" ;;
    esac
    local second=" ${COMP_WORDS[at+1]}"
    if [[ -n $more && $at -lt $((COMP_CWORD - 1)) && " $more " == *"$second "* ]]; then
        command+=$second
        more=
    elif [[ $at -ne $((COMP_CWORD - 1)) ]]; then
        more=
    fi
    case "$command $before" in
        " --data-dir") compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
        "decode --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word"); return ;;
        "decode --language") mapfile -t COMPREPLY < <(compgen -W "en de zh_CN" -- "$word"); return ;;
        "groups --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word"); return ;;
        "explain --language") mapfile -t COMPREPLY < <(compgen -W "en de zh_CN" -- "$word"); return ;;
        "catalogue --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word"); return ;;
        "history --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word"); return ;;
        "history --limit") :; return ;;
        "history captures --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word"); return ;;
        "history captures --limit") :; return ;;
        "history show --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word"); return ;;
        "history ticket --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word"); return ;;
        "history searches --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word"); return ;;
        "history searches --limit") :; return ;;
        "history searches --save") :; return ;;
        "history searches --rename") :; return ;;
        "history set --ticket") :; return ;;
        "history set --note") :; return ;;
        "history set --tag") :; return ;;
        "history set --untag") :; return ;;
        "history set --answer") :; return ;;
        "history set --cause") :; return ;;
        "history prune --days") :; return ;;
        "history prune --entries") :; return ;;
        "history prune --size") :; return ;;
        "history groups --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word"); return ;;
        "history reread --format") mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word"); return ;;
        "history export --format") mapfile -t COMPREPLY < <(compgen -W "json csv html parquet" -- "$word"); return ;;
        "history export --ticket") :; return ;;
        "report --format") mapfile -t COMPREPLY < <(compgen -W "markdown text html pdf" -- "$word"); return ;;
        "report --for") mapfile -t COMPREPLY < <(compgen -W "ticket customer service" -- "$word"); return ;;
        "report --language") mapfile -t COMPREPLY < <(compgen -W "en de zh" -- "$word"); return ;;
        "report --templates") compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
        "report --sender") :; return ;;
        "report -o") compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        "ask --format") mapfile -t COMPREPLY < <(compgen -W "markdown text html" -- "$word"); return ;;
        "ask --language") mapfile -t COMPREPLY < <(compgen -W "en de zh" -- "$word"); return ;;
        "ask --sender") :; return ;;
        "redact -o") compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        "redact --mask") :; return ;;
        "redact --map") compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        "redact --keep") :; return ;;
        "case -o") :; return ;;
        "case --note") :; return ;;
        "case --language") mapfile -t COMPREPLY < <(compgen -W "en de zh" -- "$word"); return ;;
        "case --mask") :; return ;;
        "case --map") compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    esac
    case $command in
        "decode") flags="-h --help --format --language --save" files=yes ;;
        "groups") flags="-h --help --format" files=yes ;;
        "explain") flags="-h --help --language" files= ;;
        "catalogue") flags="-h --help --format" files= ;;
        "history") flags="-h --help --format --limit" files= ;;
        "history captures") flags="-h --help --format --limit" files= ;;
        "history show") flags="-h --help --format" files= ;;
        "history ticket") flags="-h --help --format --done" files= ;;
        "history searches") flags="-h --help --format --limit --save --rename --delete" files= ;;
        "history remask") flags="-h --help" files= ;;
        "history set") flags="-h --help --ticket --note --tag --untag --pin --unpin --answer --cause --helped --not-helped --unsettled" files= ;;
        "history delete") flags="-h --help" files= ;;
        "history restore") flags="-h --help --all" files= ;;
        "history purge") flags="-h --help --yes" files= ;;
        "history forget") flags="-h --help --yes" files= ;;
        "history prune") flags="-h --help --days --entries --size --yes" files= ;;
        "history groups") flags="-h --help --format" files= ;;
        "history reread") flags="-h --help --format" files= ;;
        "history export") flags="-h --help --format --ticket" files=yes ;;
        "history import") flags="-h --help" files=yes ;;
        "history recover") flags="-h --help" files= ;;
        "report") flags="-h --help --format --for --language --templates --sender -o" files=yes ;;
        "ask") flags="-h --help --format --language --sender" files= ;;
        "redact") flags="-h --help -o --report --mask --map --keep --undo" files=yes ;;
        "case") flags="-h --help -o --note --language --mask --map" files=yes ;;
        "") flags="-h --help --version --data-dir" more="decode groups explain catalogue history report ask redact case" files=yes ;;
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
        COMPREPLY+=("${found[@]}")
    fi
}
complete -F _obsdiag obsdiag
