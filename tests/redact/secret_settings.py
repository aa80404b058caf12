"""Texts with a secret each, of settings, documents, command lines and programs.

`«secret»`, `«base64»` and `«ak»` are planted values, `«=…»` one of its own, and `«ak!»` an access
key that must not be left whole.
"""

TEXTS = {
    "yaml block": "obs:\n  secretKey: |\n    «secret»\n  region: eu-de\n",
    "yaml block on one line": "obs: secretKey: |- «secret» region: eu-de",
    "yaml k8s env": "env:\n  - name: OBS_SECRET_KEY\n    value: «secret»\n",
    "yaml k8s env quoted": 'env:\n  - name: "OBS_SK"\n    value: "«secret»"\n',
    "toml": "[s3]\naccess_key_id = \"«ak»\"\nsecret_access_key = '«secret»'\n",
    "kubeconfig key": "users:\n- user:\n    client-key-data: «base64»\n",
    "toml triple": 'private_key = """\n«secret»\n"""\n',
    "ini spaces": "[default]\nsecret_key   =   «secret»\n",
    "ini pw with semicolon": "db_password=ab;«secret»,x\n",
    "properties colon": "obs.secretKey: «secret»\n",
    "spring": "spring.datasource.password=«secret»\n",
    "hadoop": (
        "<property>\n  <name>fs.obs.access.key</name>\n  <value>«ak!»</value>\n</property>\n"
    ),
    "hadoop final": (
        "<property>\n  <name>fs.s3a.secret.key</name>\n  <value>«secret»</value>\n  <final>"
        "true</final>\n</property>\n"
    ),
    "hadoop session": (
        "<property><name>fs.s3a.session.token</name><value>«secret»</value></property>"
    ),
    "xml attr add": '<add key="ObsSecretKey" value="«secret»" />',
    "xml attr property": '<property name="password" value="«secret»"/>',
    "spring bean": '<property name="secretKey"><value>«secret»</value></property>',
    "xml entry": '<entry key="obs.sk">«secret»</entry>',
    "plist": "<key>SecretKey</key>\n\t<string>«secret»</string>",
    "wsse": (
        '<wsse:Password Type="http://docs.oasis-open.org/wss/2004/01/x#PasswordText">«secre'
        "t»</wsse:Password>"
    ),
    "wsse token": (
        '<wsse:BinarySecurityToken EncodingType="x">«secret»</wsse:BinarySecurityToken>'
    ),
    "saml sigvalue": "<ds:SignatureValue>«secret»</ds:SignatureValue>",
    "sts creds": (
        "<Credentials><SecretAccessKey>«base64»</SecretAccessKey><Expiration>2026</Expirati"
        "on></Credentials>"
    ),
    "json in json": '{"log":"{\\"secretAccessKey\\":\\"«secret»\\"}"}',
    "json in json in json": (
        '{"log":"{\\"a\\":\\"{\\\\\\"sessionToken\\\\\\":\\\\\\"«secret»\\\\\\"}\\"}"}'
    ),
    "json spaced": '{ "sk" : "«secret»" }',
    "json list": '{"tokens": 1, "access_token": ["«secret»"]}',
    "har reversed": '{"value":"«secret»","name":"X-Auth-Token"}',
    "har comment": '{"name":"Authorization","comment":"x","value":"Bearer «secret»"}',
    "postman": '{"key":"X-Api-Key","value":"«secret»","type":"text"}',
    "har postdata": (
        '"postData":{"mimeType":"application/json","text":"{\\"auth\\":{\\"identity\\":{\\"'
        'password\\":{\\"user\\":{\\"password\\":\\"«secret»\\"}}}}}"}'
    ),
    "har params": '"params":[{"name":"password","value":"«secret»"}]',
    "har queryString": '"queryString":[{"name":"Signature","value":"«secret»"}]',
    "env export quoted": 'export AWS_SESSION_TOKEN="«secret»"',
    "powershell": '$env:OBS_SECRET_KEY = "«secret»"',
    "cmd set": "set OBS_SK=«secret»\r\n",
    "setx": "setx OBS_SECRET_KEY «secret»",
    "csh": "setenv OBS_SECRET_KEY «secret»",
    "fish": "set -x OBS_SECRET_KEY «secret»",
    "docker ENV": "ENV OBS_SECRET_KEY «secret»",
    "docker -e": "docker run -e OBS_SK=«secret» image",
    "compose": "    environment:\n      - OBS_SK=«secret»\n",
    "aws configure": "aws configure set aws_session_token «secret» --profile x",
    "rclone create": (
        "rclone config create obs s3 provider HuaweiOBS access_key_id «ak» secret_access_ke"
        "y «secret»"
    ),
    "rclone flag": "rclone lsd --s3-secret-access-key «secret» obs:",
    "rclone remote": ":s3,access_key_id=«ak»,secret_access_key=«secret»,endpoint=x:bucket",
    "obsutil": "obsutil config -i=«ak» -k=«secret» -e=obs.eu-de.otc.t-systems.com",
    "obsutil ak": "obsutil config -i=«ak!» -k=x -e=obs",
    "obsutil spaces": "./obsutil ls obs://b -i «ak» -k «secret»",
    "mc host": (
        "mc config host add otc https://obs.eu-de.otc.t-systems.com «ak» «secret» --api S3v4"
    ),
    "mc alias quoted": 'mc alias set otc "https://obs.x" "«ak»" "«secret»"',
    "mc host env": "export MC_HOST_otc=https://«ak»:«secret»@obs.eu-de.otc.t-systems.com",
    "s3cmd": "s3cmd --access_key=«ak» --secret_key=«secret» ls",
    "s3fs passwd": "«ak»:«base64»\n",
    "s3fs bucket passwd": "mybucket:«ak»:«secret»\n",
    "curl -H sq": "curl -X GET -H 'x-obs-security-token: «secret»' https://b.obs.x/",
    "curl --user": 'curl --user "«ak»:«secret»" --aws-sigv4 "aws:amz:eu-de:s3" https://x',
    "curl oauth2-bearer": "curl --oauth2-bearer «secret» https://x",
    "curl -d": "curl -d 'grant_type=password&username=u&password=«secret»' https://x",
    "curl multi": "curl \\\n  -u joe:«secret» \\\n  https://x",
    "curl proxy-user": "curl --proxy-user joe:«secret» https://x",
    "curl powershell hdr": 'Invoke-WebRequest -Headers @{"X-Auth-Token"="«secret»"}',
    "fetch": 'fetch("https://x", {"headers": {"authorization": "Bearer «secret»"}})',
    "wget hdr": 'wget --header="X-Auth-Token: «secret»" https://x',
    "httpie": "http -a joe:«secret» https://x",
    "mysql": "mysql -h db -u root -p«secret» shop",
    "sshpass": "sshpass -p «secret» ssh u@h",
    "sshpass q": "sshpass -p '«secret»' ssh u@h",
    "PGPASSWORD": "PGPASSWORD=«secret» psql -h x",
    "ldapsearch": "ldapsearch -x -D cn=admin -w «secret» -b dc=x",
    "redis-cli": "redis-cli -h x -a «secret» ping",
    "helm login": "helm registry login -u x -p «secret» swr.x",
    "kubectl secret": "kubectl create secret generic obs --from-literal=sk=«secret»",
    "helm set": "helm install x --set s3.secretKey=«secret»,s3.region=eu-de",
    "openssl": "openssl pkcs12 -in x -passin pass:«secret»",
    "keytool": "keytool -list -storepass «secret»",
    "--token sp": "oc login --token «secret» --server=https://x",
    "argv": '["mc","alias","set","x","--secret-key","«secret»"]',
    "python ObsClient": (
        "ObsClient(access_key_id='«ak»', secret_access_key='«secret»', server='https://obs.x')"
    ),
    "python boto3": (
        'boto3.client("s3", aws_access_key_id="«ak»", aws_secret_access_key="«secret»")'
    ),
    "python Minio": 'Minio("obs.eu-de.otc.t-systems.com", "«ak»", "«secret»", secure=True)',
    "python auth tuple": "requests.get(url, auth=('joe', '«secret»'))",
    "HTTPBasicAuth": "HTTPBasicAuth('joe', '«secret»')",
    "java BasicAWS": 'new BasicAWSCredentials("«ak»", "«secret»")',
    "java v2": 'AwsBasicCredentials.create("«ak»", "«secret»")',
    "java session": 'AwsSessionCredentials.create("«ak»", "x8Kd0", "«secret»")',
    "java withSk": 'new BasicCredentials().withAk("«ak»").withSk("«secret»")',
    "java lowercase ak": 'new ObsClient("myak", "«secret»", "https://obs.x")',
    "java ml": 'new ObsClient(\n    "«ak»",\n    "«secret»",\n    config)',
    "java setter": 'config.setSecretKey("«secret»");',
    "java setProperty": 'System.setProperty("obs.sk", "«secret»");',
    "java header": 'builder.addHeader("X-Auth-Token", "«secret»")',
    "java PasswordAuth": 'new PasswordAuthentication("joe", "«secret»".toCharArray())',
    "java toString": (
        "ProviderCredentials [accessKey=«ak», secretKey=«secret», securityToken=null]"
    ),
    "jdbc getConnection": 'DriverManager.getConnection("jdbc:mysql://h/db", "root", "«secret»")',
    "go NewStatic": 'credentials.NewStaticCredentials("«ak»", "«secret»", "")',
    "go minio": (
        'minio.New(endpoint, &minio.Options{Creds: credentials.NewStaticV4("«ak»", "«secret'
        '»", "")})'
    ),
    "go obs.New": 'obs.New("«ak»", "«secret»", "https://obs.x")',
    "go WithSk": 'basic.NewCredentialsBuilder().WithAk("«ak»").WithSk("«secret»").Build()',
    "go %+v": "{AccessKeyID:«ak» SecretAccessKey:«secret» SessionToken: Source:x}",
    "go %#v": 'aws.Credentials{AccessKeyID:"«ak»", SecretAccessKey:"«secret»"}',
    "go spew": ' SecretAccessKey: (string) (len=28) "«secret»",',
    "node obj": "new ObsClient({ access_key_id: '«ak»', secret_access_key: '«secret»' })",
    "node inspect": (
        "credentials: Credentials { accessKeyId: '«ak»', secretAccessKey: '«secret»' }"
    ),
    "node template": "const secretKey = `«secret»`;",
    "php factory": "ObsClient::factory(['key' => '«ak»', 'secret' => '«secret»'])",
    "php var_dump": '  ["secret"]=>\n  string(28) "«secret»"\n',
    "php print_r": "    [secret] => «secret»\n",
    "ruby inspect": '#<Aws::Credentials access_key_id="«ak»" @secret_access_key="«secret»">',
    "ruby sym": ':secret_access_key => "«secret»"',
    "ruby kw": 'secret_access_key: "«secret»"',
    "csharp init": 'new ObsConfig { SecretKey = "«secret»" }',
    "csharp NetworkCredential": 'new NetworkCredential("joe", "«secret»")',
    "connection string": "Server=db;Database=x;User Id=sa;Password=«secret»;Encrypt=true",
    "rust": 'Credentials { secret_access_key: Some("«secret»") }',
    "rust tuple": '("x-auth-token", "«secret»")',
    "perl": "$VAR1 = { 'secret' => '«secret»' };",
}
