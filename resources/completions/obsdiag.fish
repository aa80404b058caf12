# fish completion of obsdiag. Made by packaging/shell/generate from the parser: change that, not this file.
complete -c obsdiag -n __fish_use_subcommand -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n __fish_use_subcommand -l version -d 'show name and version, and exit'
complete -c obsdiag -n __fish_use_subcommand -l data-dir -r -F -d 'keep history, settings and log below DIR'
complete -c obsdiag -n __fish_use_subcommand -a decode -d 'read captures and print every finding'
complete -c obsdiag -n '__fish_seen_subcommand_from decode' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from decode' -l format -x -a 'text json'
complete -c obsdiag -n '__fish_seen_subcommand_from decode' -l language -x -a 'en de zh_CN' -d 'of our own words; the published table and captures stay as they are'
complete -c obsdiag -n '__fish_seen_subcommand_from decode' -l save -d 'put the findings into the history too'
complete -c obsdiag -n __fish_use_subcommand -a groups -d 'count the findings of captures by what they have in common'
complete -c obsdiag -n '__fish_seen_subcommand_from groups' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from groups' -l format -x -a 'text json'
complete -c obsdiag -n __fish_use_subcommand -a explain -d 'print a catalogue entry: by code, status or message'
complete -c obsdiag -n '__fish_seen_subcommand_from explain' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from explain' -l language -x -a 'en de zh_CN' -d 'of our own words; the published table and captures stay as they are'
complete -c obsdiag -n '__fish_seen_subcommand_from explain' -f
complete -c obsdiag -n __fish_use_subcommand -a catalogue -d 'print the catalogue, search it, or `update FILE` from a newer page'
complete -c obsdiag -n '__fish_seen_subcommand_from catalogue' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from catalogue' -l format -x -a 'text json'
complete -c obsdiag -n '__fish_seen_subcommand_from catalogue' -f
complete -c obsdiag -n __fish_use_subcommand -a history -d 'search the history, newest first'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a captures -d 'list what came in at one time, with its kinds and counts'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from captures' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from captures' -l format -x -a 'text json'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from captures' -l limit -x
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from captures' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a show -d 'print a capture of the history and the findings in it'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from show' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from show' -l format -x -a 'text json'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from show' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a ticket -d 'take a ticket up: what comes in new is of it until it is put down'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from ticket' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from ticket' -l done -d 'put it down'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from ticket' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a remask -d 'mask what is stored by today’s rules, and say what changed'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from remask' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from remask' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a set -d 'write ticket, note and tags on what a query finds, or pin it'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from set' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from set' -l ticket -x -d '\'\' takes it off'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from set' -l note -x -d '\'\' takes it off'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from set' -l tag -x -d 'added: a,b'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from set' -l untag -x -d 'taken off'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from set' -l pin
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from set' -l unpin
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from set' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a delete -d 'put what a query finds into the trash, for 30 days'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from delete' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from delete' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a restore -d 'take back what was deleted last'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from restore' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from restore' -l all -d 'all that is in the trash'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from restore' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a purge -d 'empty the trash'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from purge' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from purge' -l yes -d 'do not ask'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from purge' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a forget -d 'delete what a query finds so that no file has anything of it'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from forget' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from forget' -l yes -d 'do not ask'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from forget' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a prune -d 'set how much is kept, and delete what is over it'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from prune' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from prune' -l days -x -d 'delete what was not seen for so many days; 0: no limit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from prune' -l entries -x -d 'delete the oldest beyond so many; 0: no limit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from prune' -l size -x -d 'delete the oldest beyond so many megabytes; 0: no limit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from prune' -l yes -d 'do not ask'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from prune' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a groups -d 'count what a query finds by what it has in common'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from groups' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from groups' -l format -x -a 'text json'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from groups' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a reread -d 'read stored captures with today’s rules, and say what differs'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from reread' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from reread' -l format -x -a 'text json'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from reread' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a export -d 'write the history, or what a query finds in it, to a file'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from export' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from export' -l format -x -a 'json csv html parquet'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a import -d 'take in an export, or lines of `decode --format json`'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from import' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -a recover -d 'save what can be read of a damaged history; close the window first'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from recover' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from recover' -f
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -l format -x -a 'text json'
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -l limit -x
complete -c obsdiag -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from captures show ticket remask set delete restore purge forget prune groups reread export import recover' -f
complete -c obsdiag -n __fish_use_subcommand -a report -d 'write the text of what captures show: for ticket, customer or operations'
complete -c obsdiag -n '__fish_seen_subcommand_from report' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from report' -l format -x -a 'markdown text html pdf'
complete -c obsdiag -n '__fish_seen_subcommand_from report' -l for -x -a 'ticket customer service' -d 'who is to read it: the ticket, the customer, the operations of OBS'
complete -c obsdiag -n '__fish_seen_subcommand_from report' -l language -x -a 'en de zh'
complete -c obsdiag -n '__fish_seen_subcommand_from report' -s o -r -F -d 'file to write'
complete -c obsdiag -n __fish_use_subcommand -a ask -d 'write how to get the request id with a client, and what to send'
complete -c obsdiag -n '__fish_seen_subcommand_from ask' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from ask' -l format -x -a 'markdown text html'
complete -c obsdiag -n '__fish_seen_subcommand_from ask' -l language -x -a 'en de zh'
complete -c obsdiag -n '__fish_seen_subcommand_from ask' -f
complete -c obsdiag -n __fish_use_subcommand -a redact -d 'write a capture with its secrets masked'
complete -c obsdiag -n '__fish_seen_subcommand_from redact' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from redact' -s o -r -F -d 'file to write, or a folder for several'
complete -c obsdiag -n '__fish_seen_subcommand_from redact' -l report -d 'say on standard error what was masked, by kind and line, and what was not looked at'
complete -c obsdiag -n '__fish_seen_subcommand_from redact' -l mask -x -d 'give pseudonyms to bucket,key,host,account,address,mail or all of these (identity); another word is the name of a secret, to be masked too; may be given several times'
complete -c obsdiag -n '__fish_seen_subcommand_from redact' -l map -r -F -d 'keep the pseudonyms there, with mode 0600; a map that is there is used on'
complete -c obsdiag -n '__fish_seen_subcommand_from redact' -l undo -d 'take the pseudonyms of --map FILE back'
complete -c obsdiag -n __fish_use_subcommand -a case -d 'write captures, masked, with what was found in them, as one file'
complete -c obsdiag -n '__fish_seen_subcommand_from case' -s h -l help -d 'show what it takes, and exit'
complete -c obsdiag -n '__fish_seen_subcommand_from case' -s o -x -d 'file to write'
complete -c obsdiag -n '__fish_seen_subcommand_from case' -l note -x -d 'a note for whoever opens it'
complete -c obsdiag -n '__fish_seen_subcommand_from case' -l language -x -a 'en de zh'
complete -c obsdiag -n '__fish_seen_subcommand_from case' -l mask -x -d 'give pseudonyms to bucket,key,host,account,address,mail or all of these (identity); another word is the name of a secret, to be masked too; may be given several times'
complete -c obsdiag -n '__fish_seen_subcommand_from case' -l map -r -F -d 'keep the pseudonyms there, with mode 0600; a map that is there is used on'
