# What `walk` does in the window, within a session of its own: pastes, and goes through it by keys.
ended=""
start() { "$@" >/dev/null 2>&1 & ended="$ended $!"; }
trap 'kill $ended 2>/dev/null' EXIT
start /usr/libexec/at-spi-bus-launcher --launch-immediately
sleep 1
start openbox
if [ "$WALK_READER" = orca ]; then
    start orca --replace --debug-file="$WALK_FOLDER/heard" -d braille
    sleep 5
else
    /usr/bin/python3 "$WALK_ROOT/tests/accessibility/heard.py" >"$WALK_FOLDER/heard" 2>&1 &
    ended="$ended $!"
    sleep 1
fi
start "$WALK_ROOT/.venv/bin/obsdiag"
for _ in $(seq 40); do
    window=$(xdotool search --name '^obsdiag$' 2>/dev/null | tail -n 1)
    [ -n "$window" ] && break
    sleep 0.5
done
sleep 3
xdotool windowactivate "$window"
sleep 1
press() { xdotool key "$@"; sleep 1; }
paste() { printf "$1" | xclip -selection clipboard; press ctrl+v; sleep 2; }
answer() {
    paste "HTTP/1.1 $1\r\nServer: OBS\r\nDate: Sat, 14 Mar 2026 09:28:30 GMT\r\n\r\n<Error><Code>$2</Code>\
<Message>$3</Message><RequestId>0000019CEBAD03AD42BEEF0042BEEF00</RequestId></Error>"
}
paste 'nothing of the kind\n'
answer '403 Forbidden' AccessDenied 'Access Denied'
answer '404 Not Found' NoSuchKey gone
for _ in 1 2 3 4 5 6; do press Tab; done
press ctrl+shift+f; xdotool type slow; press Down
press ctrl+k; xdotool type acc; sleep 1; press Down; press Return; sleep 1
press ctrl+t; press Escape
press ctrl+shift+i; press Escape
press ctrl+shift+p; xdotool type time; press Down; press Escape
press ctrl+comma; for _ in 1 2 3 4 5 6 7; do press Tab; done; press Escape
press ctrl+r; press Tab; press Escape
press ctrl+f; xdotool type Access; press Return; press Escape
press F1; sleep 1; press Tab; press Escape
