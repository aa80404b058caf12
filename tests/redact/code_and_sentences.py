"""Code that fetches a secret, and sentences that tell one or only speak of one.

`«secret»` is a planted value, `«=…»` one of its own; what is needed stands with its text.
"""

SECRETS = {
    "a call that wraps it": 'secret_key = quote_plus("«secret»")',
    "an object that wraps it": "Config(access_key='«ak»', secret_key=SecretKey('«secret»'), x=3)",
    "the default of a call that fetches": "sk=os.environ.get('OBS_SK', '«secret»')",
    "a short password in a sentence": "the password is «=hunter2» and the user is admin",
    "a number in a sentence": "the passcode is «=884213»",
    "whose password, in English": "Password for the portal is «=Tr0ub4dor» ok?",
    "whose password, with a colon": "password for user ops: «=Tr0ub4dor&3»",
    "whose password, in German": "Das Kennwort für den Proxy ist: «=geheim-99»",
    "a German verb": "das neue Passwort heißt «=Fruehling24»",
    "a Chinese verb and a colon": "密码为：«=Fruehling24»",
    "a Chinese word and a blank": "用户名 ops 密码 «=Fruehling24»",
    "a short name and a Chinese verb": "我的SK为«secret»",
    "an arrow behind a short name": "pw → «=Fr-hling24»",
    "salts and keys of a blog": "define('AUTH_SALT', '«secret»'); define('NONCE_KEY', '«secret»');",
    "a pair with more between": '{"name":"OBS_SK","secure":true,"value":"«secret»"}',
}

NEEDED = {
    line: (line, kept)
    for line, kept in {
        "ObsClient(secret_access_key=os.getenv('SK'), server=s)": "os.getenv('SK')",
        "secret_key=os.environ.get('OBS_SK')": "os.environ.get('OBS_SK')",
        'const secretKey = process.env["SK"];': 'process.env["SK"]',
        'password := viper.GetString("db.password")': 'viper.GetString("db.password")',
        'let secret_key = std::env::var("OBS_SK").unwrap();': 'std::env::var("OBS_SK")',
        "password = getpass.getpass(prompt='Password: ')": "getpass.getpass(prompt='Password: ')",
        "token = self._get_token(user)": "self._get_token(user)",
        "signature = base64.b64encode(digest)": "base64.b64encode(digest)",
        "password = ENV['DB_PASSWORD']": "ENV['DB_PASSWORD']",
        "secret = data.vault_secret.db.secret_string": "data.vault_secret.db.secret_string",
        'private_key = file("~/.ssh/id_rsa")': 'file("~/.ssh/id_rsa")',
        "private_key: /etc/ssl/private/obs.key": "/etc/ssl/private/obs.key",
        "password: !Ref DbPassword": "!Ref DbPassword",
        "$password = Read-Host -AsSecureString": "Read-Host -AsSecureString",
        "-SecretKey $env:OBS_SK -Region eu-de": "$env:OBS_SK",
        "set SK=%OBS_SK%": "%OBS_SK%",
        "Authorization: Bearer $TOKEN": "$TOKEN",
        'headers["Authorization"] = f"Bearer {token}"': "Bearer {token}",
        'authorization = "OBS " + ak + ":" + signature': '"OBS "',
        "password: String": "String",
        'sk = "**** your sk ****"': "**** your sk ****",
        "aws_secret_access_key     ****************zQ4i file": "****************zQ4i",
        "password: ••••••••": "••••••••",
        "Secret key: not set": "not set",
        "Password: (not shown)": "(not shown)",
        "Passwort: wurde zurückgesetzt": "wurde zurückgesetzt",
        "Login failed: password is incorrect or locked": "password is incorrect or locked",
        "password for user ops: authentication failed": "authentication failed",
        "Password for user ops is expired since Monday": "expired since Monday",
        "the password is case-sensitive": "case-sensitive",
        "the password is 8-16 characters long": "8-16 characters",
    }.items()
}
