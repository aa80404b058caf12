"""Texts with a secret each, of calls, queries, tables, other shapes and sentences.

`«secret»`, `«base64»` and `«ak»` are planted values, `«=…»` one of its own, and `«ak!»` an access
key that must not be left whole.
"""

TEXTS = {
    "tf plan": '      + secret_key = "«secret»"',
    "tf diff": '      ~ password = "«secret»" -> (known after apply)',
    "sql identified": "CREATE USER 'a'@'%' IDENTIFIED BY '«secret»';",
    "sql password": "ALTER USER joe WITH PASSWORD '«secret»';",
    "duckdb": "CREATE SECRET (TYPE s3, KEY_ID '«ak»', SECRET '«secret»');",
    "clickhouse": "SELECT * FROM s3('https://b.obs.x/f.csv', '«ak»', '«secret»', 'CSV')",
    "copy": (
        "COPY t FROM 's3://x' CREDENTIALS 'aws_access_key_id=«ak»;aws_secret_access_key=«secret»'"
    ),
    "url enc query": "https%3A%2F%2Fx%2Fcb%3Faccess_token%3D«secret»%26state%3D1",
    "url json enc": "data=%7B%22password%22%3A%22«secret»%22%7D",
    "url fragment": "https://x/cb#access_token=«secret»&token_type=Bearer",
    "form bracket": "user[login]=joe&user[password]=«secret»",
    "form enc bracket": "user%5Bpassword%5D=«secret»",
    "multipart": (
        '--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n«secret»\r\n--b--'
    ),
    "multipart ctype": (
        '--b\r\nContent-Disposition: form-data; name="client_secret"\r\nContent-Type: text/'
        "plain\r\n\r\n«secret»\r\n--b--"
    ),
    "hdr x-auth lower": "x-subject-token: «secret»\r\n",
    "hdr api": "Ocp-Apim-Subscription-Key: «secret»\r\n",
    "hdr functions": "x-functions-key: «secret»\r\n",
    "hdr vault": "X-Vault-Token: «secret»\r\n",
    "hdr gitlab": "JOB-TOKEN: «secret»\r\n",
    "hdr proxy-auth": "Proxy-Authorization: Basic «=am9lOlpxOGhUM21XdjU»=\r\n",
    "hdr sse-c": "x-amz-copy-source-server-side-encryption-customer-key: «secret»=\r\n",
    "hdr cookie2": "Cookie: a=1; SESSION=«secret»; b=2\r\n",
    "hdr set-cookie": "set-cookie: remember_me=«secret»; Max-Age=1; HttpOnly\r\n",
    "curl -v hdr": "> x-auth-token: «secret»\r\n",
    "amz sig lower": "x-amz-signature=«secret»",
    "basic in prose": "sent Authorization as Basic «=am9lOlpxOGhUM21XdjVLcFhy» to the proxy",
    "pem that lost a break": "-----BEGIN RSA PRIVATE KEY-----«secret»\n«secret»\n",
    "digest prose": 'it sent Digest username="u", realm="r", response="«secret»" there',
    "digest in an element": '<X>Authorization: Digest a="u", '
    'response="«=0a1b2c3d4e5f60718293a4b5c6d7e8f9»"</X>',
    "bearer prose": "we use Bearer «secret» there",
    "jwt sig": "got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqb2UifQ.«secret»xxxxxxxx ok",
    "netrc ml": "machine obs.x\n  login joe\n  password «secret»\n",
    "netrc default": "default login joe password «secret»\n",
    "csv creds sep ;": "User Name;Access Key Id;Secret Access Key\njoe;«ak»;«base64»\n",
    "csv quoted": '"User Name","Access Key Id","Secret Access Key"\n"joe","«ak»","«secret»"\n',
    "csv col pw": "host,user,password,port\ndb1,joe,«secret»,3306\n",
    "tsv": "user\ttoken\tregion\njoe\t«secret»\teu-de\n",
    "md table": "| user | secret key | region |\n|---|---|---|\n| joe | «secret» | eu-de |\n",
    "mysql table": (
        "+------+------+\n| user | password |\n+------+------+\n| joe | «secret» |\n+------"
        "+------+\n"
    ),
    "aligned": "USER   ACCESS KEY             SECRET KEY\njoe    «ak»   «secret»\n",
    "pem ec": "-----BEGIN EC PRIVATE KEY-----\n«secret»\n-----END EC PRIVATE KEY-----",
    "pem openssh": (
        "-----BEGIN OPENSSH PRIVATE KEY-----\n«secret»\n«secret»\n-----END OPENSSH PRIVATE "
        "KEY-----\n"
    ),
    "pem json": (
        '{"private_key":"-----BEGIN PRIVATE KEY-----\\n«secret»\\n-----END PRIVATE KEY-----\\n"}'
    ),
    "pem one line": "key=-----BEGIN PRIVATE KEY-----\\n«secret»\\n-----END PRIVATE KEY-----\\n",
    "pem cut": "-----BEGIN RSA PRIVATE KEY-----\n«secret»\n«secret»\n",
    "slack hook": "https://hooks.slack.com/services/T0AB12CD3/B0EF45GH6/«secret»",
    "discord": "https://discord.com/api/webhooks/123456789012345678/«secret»«secret»",
    "feishu": (
        "https://open.feishu.cn/open-apis/bot/v2/hook/«=2f9a3c1e-7b6d-4e5f-8a9b-0c1d2e3f4a5b»"
    ),
    "wecom": (
        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=«=2f9a3c1e-7b6d-4e5f-8a9b-0c1"
        "d2e3f4a5b»"
    ),
    "dingtalk": "https://oapi.dingtalk.com/robot/send?access_token=«secret»",
    "teams": (
        "https://x.webhook.office.com/webhookb2/«secret»@«secret»/IncomingWebhook/«secret»/x"
    ),
    "ghp": "cloned with ghp_«secret»abcdefgh ok",
    "glpat": "glpat-«=Zq8hT3mWv5KpXr2LsN7b»",
    "xoxb": "xoxb-123456789012-1234567890123-«=Zq8hT3mWv5KpXr2LsN7bYc4D»",
    "git token url": "https://«secret»@github.com/x/y.git",
    "git x-access": "https://x-access-token:«secret»@github.com/x/y.git",
    "mongodb": "mongodb+srv://joe:«secret»@cluster0.x.mongodb.net/db",
    "docker config": '{"auths":{"swr.x":{"auth":"«=am9lOlpxOGhUM21XdjVLcFhy»"}}}',
    "said": "the password is «secret», please test",
    "said AK": "my secret key is «secret»",
    "said sk": "AK: «ak» SK: «secret»",
    "zh": "密码是«secret»",
    "zh2": "访问密钥：«ak»，私有密钥：«secret»",
    "de": "Passwort: «secret»",
    "de2": "Kennwort lautet «secret»",
    "words": "Secret Access Key: «secret»",
    "words2": "Access Key ID: «ak»\nSecret Access Key : «secret»",
    "bare ak dot": "It is «ak!».",
    "ak sk lines": "«ak»\n«base64»\n",
    "ak sk sp": "«ak» «base64»",
    "kms": '{"key_id":"0d0466b0","plain_text":"«secret»","cipher_text":"AB"}',
    "iam token json": '{"token":{"x":1},"access":"«ak»","secret":"«secret»"}',
    "oauth code": "GET /callback?code=«secret»&state=ab HTTP/1.1",
    "id_token": "id_token=«secret»&x=1",
    "cas": "https://x/login?service=y&ticket=ST-12345-«secret»-cas01",
    "phpsessid": "PHPSESSID=«secret»",
    "sid cookie": "GET /x;jsessionid=«secret».node1 HTTP/1.1",
    "azure": "SharedAccessSignature=sv=2024&sig=«secret»%3D&se=2026",
    "azure key": "AccountName=x;AccountKey=«secret»==;EndpointSuffix=core",
    "cdn auth_key": "GET /a.mp4?auth_key=1773490000-0-0-«secret» HTTP/1.1",
    "tx sign": "GET /a.mp4?sign=«secret»&t=69b5 HTTP/1.1",
    "cos auth": "q-sign-algorithm=sha1&q-ak=AKIDx&q-signature=«secret»",
    "sentry": "https://«=0123456789abcdef0123456789abcdef@»o1.ingest.sentry.io/2",
    "json pw with space": '{"password":"two words «secret»"}',
    "logfmt": "level=info user=joe password=«secret» status=403",
    "logfmt q": 'level=info msg="login" token="«secret»" status=403',
    "nginx query": '10.0.0.1 - - [x] "GET /x?X-Amz-Security-Token=«secret»&a=1 HTTP/1.1" 403 1',
    "access log azure": "GET /x?sp=r&sig=«secret»",
    "htpasswd": "joe:$apr1$Zq8hT3mW$«=v5KpXr2LsN7bYc4DfGj6a1»",
    "shadow": "joe:$6$Zq8hT3mW$«=v5KpXr2LsN7bYc4DfGj6a1xxxxxxxxxx»:19000:0:99999:7:::",
    "otpauth": "otpauth://totp/x:joe?secret=«=JBSWY3DPEHPK3PXP»&issuer=x",
    "wrapped quoted": 'token = "«base64»«base64»\n«base64»«secret»"\n',
    "string concat": 'secret_key = "kJ7/vQ2+xT9mZb4LwR8s" + \\\n   "«secret»"\n',
    "k8s secret data": "apiVersion: v1\nkind: Secret\ndata:\n  sk: «base64»\n",
    "camel": "userAccessToken=«secret»",
    "upper": "CI_JOB_TOKEN=«secret»",
    "dotted arr": "auth.tokens[0].accessToken = «secret»",
    "x-www": "j_username=joe&j_password=«secret»",
    "graphql": '{"query":"mutation { login(password: \\"«secret»\\") { id } }"}',
    "hex esc": "\\u0022password\\u0022:\\u0022«secret»\\u0022",
    "html input": '<input type="hidden" name="csrf_token" value="«secret»">',
    "html input2": '<input name="authenticity_token" type="hidden" value="«secret»" />',
    "meta csrf": '<meta name="csrf-token" content="«secret»">',
    "js window": "window.csrfToken = '«secret»';",
    "quot": "&quot;password&quot;:&quot;«secret»&quot;",
    "csi secret": "nodePublishSecret: map[akId:«ak» akSecret:«secret»]",
    "flink conf": "fs.obs.access.key: «ak»\nfs.obs.secret.key: «secret»\n",
    "spark submit": 'spark-submit --conf "spark.hadoop.fs.obs.secret.key=«secret»" x.jar',
    "hive set": "hive> set fs.obs.secret.key=«secret»;",
    "logstash": '  secret_access_key => "«secret»"',
    "fluent-bit": "    AWS_Secret_Key   «secret»\n",
    "velero": "[default]\naws_access_key_id=«ak»\naws_secret_access_key=«secret»\n",
    "restic env": "RESTIC_PASSWORD=«secret» restic -r s3:x snapshots",
    "duplicity": "PASSPHRASE='«secret»' duplicity",
    "s3cmd cfg": (
        "[default]\naccess_key = «ak»\nsecret_key = «secret»\ngpg_passphrase = «secret»\n"
    ),
    "rclone conf": "[obs]\ntype = s3\nsecret_access_key = «secret»\nsession_token = «secret»\n",
    "rclone pass": "[web]\npass = «secret»\n",
    "obsutilconfig": "endpoint=obs\nak=«ak»\nsk=«secret»\n",
    "obs browser json": '{"accessKey":"«ak»","secretKey":"«secret»","server":"x"}',
    "hcloud": (
        "hcloud configure set --cli-profile=a --cli-access-key=«ak» --cli-secret-key=«secret»"
    ),
    "hcloud sp": "hcloud OBS cp --cli-secret-key «secret»",
    "openstack": "openstack --os-password «secret» token issue",
    "openrc": 'export OS_PASSWORD="«secret»"\n',
    "token issue table": "| id         | gAAAAAB«secret»«secret» |\n| expires    | 2026 |",
    "keystone resp": '{"auth":{"identity":{"methods":["token"],"token":{"id":"«secret»"}}}}',
    "python getattr repr": "Config(endpoint='x', sk='«secret»')",
    "dataclass": "Cred(ak='«ak»', sk='«secret»', token=None)",
    "java map": "{ak=«ak», sk=«secret», region=eu-de}",
    "java builder": (
        '.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("'
        '«ak»","«secret»")))'
    ),
    "java eskey": (
        'new StaticCredentialsProvider(new BasicAWSCredentials(\n        "«ak»",\n        "'
        '«secret»"))'
    ),
    "spring yml inline": "cloud: { obs: { ak: «ak», sk: «secret» } }",
    "go env print": "[HOME=/root OBS_SK=«secret» PATH=/bin]",
    "go creds.NewStaticV4 var": 'credentials.NewStaticV4(ak, "«secret»", "")',
    "node env": "process.env.OBS_SECRET = '«secret»'",
    "php define": "define('OBS_SK', '«secret»');",
    "php array short": "'credentials' => ['key' => '«ak»', 'secret' => '«secret»'],",
    "csharp attr": '<add name="Obs" connectionString="AK=«ak»;SK=«secret»;" />',
    "cpp": 'Aws::Auth::AWSCredentials creds("«ak»", "«secret»");',
    "kotlin": 'val secretKey: String = "«secret»"',
    "ts typed": "const secretKey: string = '«secret»';",
    "scala conf": 'sc.hadoopConfiguration.set("fs.obs.secret.key", "«secret»")',
    "python config.set": "conf.set('fs.s3a.secret.key', '«secret»')",
    "R": 'Sys.setenv("AWS_SECRET_ACCESS_KEY" = "«secret»")',
    "ansible": "    s3_secret_key: '«secret»'\n",
    "jenkins": "withEnv(['OBS_SK=«secret»']) {",
    "gitlab ci": "variables:\n  OBS_SK: «secret»\n",
    "dockerfile arg": "ARG OBS_SK=«secret»\n",
    "systemd env": 'Environment="OBS_SK=«secret»"',
    "k8s stringData": "stringData:\n  secretkey: «secret»\n",
    "kubectl describe": "      OBS_SK:  «secret»\n",
    "docker inspect": '"Env": ["PATH=/bin","OBS_SECRET_KEY=«secret»"]',
    "ps aux": "root 1 0.0 /usr/bin/s3fs b /mnt -o passwd=x --secret-key=«secret»",
    "strace": ('execve("/usr/bin/obsutil", ["obsutil", "config", "-i=«ak»", "-k=«secret»"], 0x7f)'),
    "bash history": " 1012  obsutil config -i=«ak» -k=«secret» -e=obs.x",
    "sigv2 hdr": "Authorization: AWS «ak»:«secret»=\r\n",
    "header log arrow": "2026 DEBUG >> X-Auth-Token: «secret»",
    "okhttp": "--> GET https://x\nX-Auth-Token: «secret»\n--> END GET",
    "wire log": 'http-outgoing-0 >> "X-Auth-Token: «secret»[\\r][\\n]"',
    "python http.client": (
        "send: b'GET / HTTP/1.1\\r\\nX-Auth-Token: «secret»\\r\\nHost: a\\r\\n'"
    ),
    "fiddler": "X-Auth-Token\t«secret»\n",
    "devtools copy": "x-auth-token\n«secret»\nx-obs-date\n",
    "presigned v4": (
        "https://b.obs.x/k?X-Amz-Signature=«secret»&X-Amz-Credential=«ak»%2F20260314%2Feu-d"
        "e%2Fs3%2Faws4_request"
    ),
    "obs presigned enc": (
        "url=https%3A%2F%2Fb.obs.x%2Fk%3FAccessKeyId%3D«ak»%26Signature%3D«secret»%253D"
    ),
    "redirect loc": "Location: https://b.obs.x/k?Signature=«secret»&AccessKeyId=«ak»\r\n",
    "saml": '<input type="hidden" name="SAMLResponse" value="«secret»«secret»"/>',
    "oidc": "client_assertion=«secret»&client_assertion_type=urn",
    "pkce": "code_verifier=«secret»&code=x",
    "oauth json": '{"access_token":"«secret»","token_type":"bearer","refresh_token":"x"}',
    "set-cookie multi": '"set-cookie": ["a=«secret»; Path=/", "b=2"]',
    "nginx cookie log": 'cookie="SESS=«secret»; x=1" status=403',
    "jdbc oracle": "jdbc:oracle:thin:scott/«secret»@db:1521/x",
    "odbc": "DRIVER={x};UID=joe;PWD=«secret»;",
    "smtp url": "smtp://joe%40x.de:«secret»@mail:25",
    "ftp": "ftp://joe:«secret»@ftp.x/",
    "webdav pass opt": "mount -t davfs -o username=joe,password=«secret» https://x",
    "said sk again": "My SK is «secret» thanks",
    "ticket text": "Access key: «ak»\nSecret key: «secret»\nBucket: logs\n",
    "ticket zh": "AK：«ak»\nSK：«secret»\n桶名：logs\n",
    "wa aligned": "Access Key ID       «ak»\nSecret Access Key   «secret»\n",
    "md backtick": "secret key: `«secret»`",
    "md bold": "**Secret Key:** «secret»",
    "md bullet": "* SK: «secret»",
    "html table": "<tr><td>Secret Key</td><td>«secret»</td></tr>",
    "csv no space": "ak,sk\n«ak»,«secret»\n",
    "yaml list": "- ak: «ak»\n  sk: «secret»\n",
    "json5": "{sk:'«secret»'}",
    "url user ak": "https://«ak»:«secret»@obs.x/b",
    "obsfs passwd cmd": "echo «ak»:«secret» > /etc/passwd-obsfs",
    "printf aws": "printf '%s\\n%s\\neu-de\\njson\\n' '«ak»' '«base64»' | aws configure",
    "aws configure prompt": (
        "AWS Access Key ID [None]: «ak»\nAWS Secret Access Key [None]: «secret»\n"
    ),
    "read prompt": "Enter password: «secret»",
    "cyberduck": "duck --username «ak» --password «secret» --list obs://x",
    "s4cmd": "s4cmd --access-key=«ak» --secret-key=«secret» ls",
    "goofys env": "AWS_ACCESS_KEY_ID=«ak» AWS_SECRET_ACCESS_KEY=«secret» goofys b /mnt",
    "obsfs option": "obsfs b /mnt -o ak=«ak»,sk=«secret»,url=obs.x",
    "warp": "warp put --access-key=«ak» --secret-key=«secret»",
    "cosbench": (
        '<auth type="none"/><storage type="s3" config="accesskey=«ak»;secretkey=«secret»;en'
        'dpoint=http://x" />'
    ),
    "jmeter": (
        '<stringProp name="Argument.name">sk</stringProp><stringProp name="Argument.value">'
        "«secret»</stringProp>"
    ),
    "logback": "2026 DEBUG c.o.ObsConfig - ak=«ak», sk=«secret», endpoint=x",
    "json array creds": '["«ak»","«secret»"]',
    "tuple": "('«ak»', '«secret»')",
    "yaml flow q": '{"access_key": "«ak»", "secret_key": "«secret»"}',
    "vault kv": "vault kv put secret/obs ak=«ak» sk=«secret»",
    "vault output": (
        "Key                Value\n---                -----\naccess_key         «ak»\nsecre"
        "t_key         «secret»\n"
    ),
    "iam ecs curl": '"securitytoken":"«secret»","expires_at":"2026"',
    "apig app": (
        "X-Sdk-Date: 20260314T092830Z\nAuthorization: SDK-HMAC-SHA256 Access=«ak», SignedHe"
        "aders=host, Signature=«secret»\n"
    ),
    "v4 streaming": "chunk-signature=«secret»",
    "0x400;chunk": "400;chunk-signature=«secret»aa\r\n",
    "boto StringToSign": "x-amz-security-token:«secret»\nhost:x",
    "botocore creds": (
        "ReadOnlyCredentials(access_key='«ak»', secret_key='«secret»', token='«secret»')"
    ),
    "gcs hmac": "gs_access_key_id = GOOG1\ngs_secret_access_key = «secret»\n",
    "oss": "OSS_ACCESS_KEY_SECRET=«secret»",
    "accessKeySecret": '"accessKeySecret": "«secret»"',
    "tencent": "TENCENTCLOUD_SECRET_KEY=«secret»",
    "azure cs": (
        "AZURE_STORAGE_CONNECTION_STRING='DefaultEndpointsProtocol=https;AccountName=a;Acco"
        "untKey=«secret»=='"
    ),
    "az cli": "az storage blob list --account-key «secret» --account-name a",
    "sas-token": 'az x --sas-token "sv=2024&sig=«secret»%3D"',
    "kafka jaas": (
        "sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required "
        'username="joe" password="«secret»";'
    ),
    "ssl props": "ssl.keystore.password=«secret»\nssl.key.password=«secret»",
    "tomcat": '<Connector keystorePass="«secret»" />',
    "maven": "<server><id>x</id><username>joe</username><password>«secret»</password></server>",
    "npmrc": "//registry.npmjs.org/:_authToken=«secret»",
    "pip url": "--extra-index-url https://__token__:«secret»@pypi.x/simple",
    "gradle": "signing.password=«secret»",
    "nginx proxy hdr": 'proxy_set_header Authorization "Bearer «secret»";',
    "htaccess": "SetEnv OBS_SK «secret»",
    "crontab": "0 3 * * * OBS_SK=«secret» /usr/bin/backup",
    "win reg": '"SecretKey"="«secret»"',
    "ldif": "userPassword:: «secret»=",
    "wifi": 'psk="«secret»"',
    "snmp community": "snmp_auth_passphrase «secret»",
    "jwt cookie": "Cookie: jwt=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqb2UifQ.«secret»\r\n",
    "grafana": "Authorization: Bearer glsa_«secret»\r\n",
    "graphql vars": '{"variables":{"input":{"password":"«secret»"}}}',
    "form json esc": '"postData":{"text":"username=joe&password=«secret»"}',
    "zh sk": "SK是«secret»",
    "de sk": "Geheimer Schlüssel: «secret»",
    "multi on a line": "ak: «ak»  sk: «secret»  endpoint: obs.x",
}
