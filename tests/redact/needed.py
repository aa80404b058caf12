"""Texts with something in them that is needed, and must stay: the text, and what of it."""

TEXTS = {
    "etag": (
        'ETag: "0123456789abcdef0123456789abcdef"',
        "0123456789abcdef0123456789abcdef",
    ),
    "upload id": (
        "<UploadId>«ak»</UploadId>",
        "«ak»",
    ),
    "key AK-like": (
        "<Key>«ak»</Key>",
        "«ak»",
    ),
    "path": (
        "GET /bucket/«ak»/x.txt HTTP/1.1",
        "«ak»",
    ),
    "json key": (
        '"key": "«ak»"',
        "«ak»",
    ),
    "next token": (
        "<NextContinuationToken>«secret»</NextContinuationToken>",
        "«secret»",
    ),
    "continuation": (
        "GET /?list-type=2&continuation-token=«secret» HTTP/1.1",
        "«secret»",
    ),
    "json nexttoken": (
        '"NextToken": "«secret»"',
        "«secret»",
    ),
    "code param": (
        "GET /err?code=AccessDenied&x=1",
        "AccessDenied",
    ),
    "code num": (
        "GET /err?code=403",
        "403",
    ),
    "err code": (
        "InvalidAccessKeyId: The OBS Access Key Id you provided does not exist",
        "The OBS Access Key Id you provided does not exist",
    ),
    "err token": (
        "ExpiredToken: The provided token has expired.",
        "The provided token has expired.",
    ),
    "sigmismatch": (
        "SignatureDoesNotMatch: The request signature we calculated does not match",
        "The request signature we calculated",
    ),
    "xml code": (
        "<Code>InvalidToken</Code><Message>token: expired</Message>",
        "token: expired",
    ),
    "prose pw": (
        "Invalid password: must be at least 8 characters",
        "must be at least 8 characters",
    ),
    "prose token": (
        "The security token included in the request is expired",
        "is expired",
    ),
    "prose secret": (
        "check the secret: it is wrong",
        "it is wrong",
    ),
    "policy json": (
        '"Policy": "{\\"Statement\\":[{\\"Sid\\":\\"AllowAll\\"}]}"',
        "AllowAll",
    ),
    "sid": (
        '{"Sid":"Stmt1335892150622","Effect":"Allow"}',
        "Stmt1335892150622",
    ),
    "md5": (
        "x-amz-server-side-encryption-customer-key-MD5: 4XvB3tbNTN+tIEVa0/fGaQ==",
        "4XvB3tbNTN+tIEVa0/fGaQ==",
    ),
    "kms id": (
        "x-obs-server-side-encryption-kms-key-id: 0d0466b0-e727-4d9c-b35d-f84bb474a37f",
        "0d0466b0-e727-4d9c-b35d-f84bb474a37f",
    ),
    "allowhdr": (
        '"ExposeHeaders": ["ETag", "x-obs-security-token", "x-obs-request-id"]',
        "x-obs-request-id",
    ),
    "cors": (
        "Access-Control-Allow-Headers: authorization, x-auth-token, x-obs-date",
        "x-obs-date",
    ),
    "signed headers": (
        "SignedHeaders=host;x-amz-date;x-amz-security-token",
        "x-amz-security-token",
    ),
    "trace id": (
        "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "4bf92f3577b34da6a3ce929d0e0e4736",
    ),
    "frame": (
        "at com.obs.auth.TokenProvider.getToken(TokenProvider.java:88)",
        "getToken(TokenProvider.java:88)",
    ),
    "frame py": (
        '  File "/usr/lib/python3/auth.py", line 88, in get_token',
        "line 88, in get_token",
    ),
    "counter": (
        "token_count=5123 max_tokens=4096",
        "4096",
    ),
    "token type": (
        '"token_type":"Bearer","expires_in":3600',
        "3600",
    ),
    "secretary": (
        "secretary: anna12345678",
        "anna12345678",
    ),
    "k8s secretname": (
        "secretName: obs-credentials-2",
        "obs-credentials-2",
    ),
    "k8s notfound": (
        'secret "obs-credentials-2" not found',
        "obs-credentials-2",
    ),
    "version id": (
        "x-amz-version-id: 3sL4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY+MTRCxf3vjVBH40Nr8X8gdRQBpUMLUo",
        "3sL4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY+MTRCxf3vjVBH40Nr8X8gdRQBpUMLUo",
    ),
    "amz id 2": (
        "x-amz-id-2: «secret»kJ7vQ2xT9mZb",
        "«secret»kJ7vQ2xT9mZb",
    ),
    "reqid fields": (
        "RequestId: 7N6H3B3KHYCAZ5JR, HostId: abc",
        "7N6H3B3KHYCAZ5JR",
    ),
    "reqid 20": (
        "request id: «ak»",
        "«ak»",
    ),
    "reqid 20b": (
        "[RequestId: «ak»]",
        "«ak»",
    ),
    "sha1 git": (
        "commit 3f2b8c9d0e1f2a3b4c5d6e7f8a9b0c1d2e3f4a5b",
        "3f2b8c9d0e1f2a3b4c5d6e7f8a9b0c1d2e3f4a5b",
    ),
    "obs url": (
        "https://media.obs.eu-de.otc.t-systems.com:443/a@b.txt",
        "443/a@b.txt",
    ),
    "mail": (
        "mailto:joe@example.com wrote",
        "joe@example.com",
    ),
    "expires": (
        "?AccessKeyId=AK&Expires=1773490000&Signature=abcd1234abcd",
        "Expires=1773490000",
    ),
    "algo": (
        "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260314T092830Z",
        "20260314T092830Z",
    ),
    "sigalgo": (
        "signature: AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256",
    ),
    "sigversion": (
        "signature_version = s3v4",
        "s3v4",
    ),
    "auth none": (
        "auth: none, tls: on",
        "none",
    ),
    "auth type": (
        "auth=basic-required user",
        "basic-required",
    ),
    "pass count": (
        "pass: 12 fail: 3",
        "12",
    ),
    "password policy": (
        "password_policy = strong12345",
        "strong12345",
    ),
    "cookies enabled": (
        "cookies: enabled",
        "enabled",
    ),
    "var": (
        "sk=${OBS_SK}",
        "${OBS_SK}",
    ),
    "var2": (
        "export AWS_SECRET_ACCESS_KEY=$SECRET",
        "$SECRET",
    ),
    "gh": (
        "secretKey: {{ .Values.secretKey }}",
        ".Values.secretKey",
    ),
    "public pem": (
        "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIU«secret»\n-----END CERTIFICATE-----",
        "MIIBszCCAVmgAwIBAgIU«secret»",
    ),
    "image name": (
        "IMG20260314092830ABCD",
        "IMG20260314092830ABCD",
    ),
    "job id": (
        "jobId=JOB7QPX7RD0M2K9VTB4W",
        "JOB7QPX7RD0M2K9VTB4W",
    ),
    "instance": (
        "instance-id: «ak»",
        "«ak»",
    ),
    "token bucket": (
        "token bucket: 100 per second",
        "100 per second",
    ),
    "lexer": (
        "Unexpected token: '<' at line 1",
        "'<' at line 1",
    ),
    "json lexer": (
        "SyntaxError: Unexpected token < in JSON at position 0",
        "< in JSON at position 0",
    ),
    "ctoken": (
        "lock_token=2f9a3c1e-7b6d",
        "2f9a3c1e-7b6d",
    ),
    "s3(": (
        "client = S3('my-bucket', 'docs/report12.pdf')",
        "docs/report12.pdf",
    ),
    "sse alg": (
        "x-amz-server-side-encryption-customer-algorithm: AES256",
        "AES256",
    ),
    "jwt claims": (
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqb2UifQ.«secret»",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqb2UifQ",
    ),
    "task": (
        "task: Copy12345678 done, disk=sda12345 risk=low mask=0xff",
        "disk=sda12345",
    ),
    "ticket no": (
        "ticket=4711 ticket: OTC-12345678",
        "OTC-12345678",
    ),
    "user agent": (
        "User-Agent: obs-sdk-java/3.23.9 Token/1",
        "obs-sdk-java/3.23.9",
    ),
    "sts action": (
        "Action=AssumeRole&RoleSessionName=joe&DurationSeconds=3600",
        "DurationSeconds=3600",
    ),
    "arn": (
        "arn:aws:sts::123456789012:assumed-role/app/session",
        "assumed-role/app/session",
    ),
    "cache key": (
        "cache_key=users/joe/12345678 hit",
        "users/joe/12345678",
    ),
    "primary key": (
        "primary key: orders_id_12345",
        "orders_id_12345",
    ),
    "partition key": (
        "partition_key=2026-03-14#eu-de",
        "2026-03-14#eu-de",
    ),
    "reqid prose": (
        "Request ID 0000019C4E2D1F7A8B0C55D2E3F4A596 was denied",
        "0000019C4E2D1F7A8B0C55D2E3F4A596",
    ),
    "bucket with key": (
        "bucket secret-data-2026 not found",
        "secret-data-2026",
    ),
    "object token": (
        "obs://logs/token/2026-03-14/abc123def456.json",
        "abc123def456.json",
    ),
    "obj path key": (
        "GET /logs/keys/secret_key12.pem HTTP/1.1",
        "/logs/keys/secret_key12.pem",
    ),
    "query prefix": (
        "GET /?prefix=secret/a12345678&max-keys=10",
        "prefix=secret/a12345678",
    ),
    "upload initiate": (
        "uploadId=«ak»",
        "«ak»",
    ),
    "region endpoint": (
        "endpoint: obs.eu-de.otc.t-systems.com",
        "obs.eu-de.otc.t-systems.com",
    ),
    "string to sign": (
        "StringToSign: GET\\n\\n\\nSat, 14 Mar 2026",
        "Sat, 14 Mar 2026",
    ),
    "sse type": (
        "x-obs-server-side-encryption: kms",
        "kms",
    ),
    "hostid xml": (
        "<HostId>«base64»</HostId>",
        "«base64»",
    ),
    "msg key": (
        "The specified key does not exist. Key: a/b12345678.txt",
        "a/b12345678.txt",
    ),
    "keycount": (
        "key_count: 12345678",
        "12345678",
    ),
    "java exc": (
        "com.obs.services.exception.ObsException: OBS servcie Error Message",
        "OBS servcie Error Message",
    ),
    "py key error": (
        "KeyError: 'access_key_id'",
        "access_key_id",
    ),
    "missing param": (
        "missing required parameter: security_token",
        "security_token",
    ),
    "env unset": (
        "OBS_SK is not set",
        "is not set",
    ),
    "auth hdr missing": (
        "Authorization header requires Credential parameter",
        "requires Credential parameter",
    ),
    "auth error col": (
        (
            "AuthorizationHeaderMalformed: The authorization header is malformed; the region 'u"
            "s-east-1' is wrong; expecting 'eu-de'"
        ),
        "expecting 'eu-de'",
    ),
    "sas error": (
        "AuthenticationFailed: Signature did not match. String to sign used was x",
        "Signature did not match",
    ),
    "canonical": (
        "x-amz-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ),
    "session ctx": (
        "session: worker-12 opened",
        "worker-12",
    ),
    "thread": (
        "pool-1-thread-2 token acquired in 12ms",
        "acquired in 12ms",
    ),
    "table codes": (
        "code,message,request_id\nAccessDenied,denied,0000019C\n",
        "0000019C",
    ),
    "delimiter": (
        "csv header: user,key,size\njoe,a/b.txt,12\n",
        "a/b.txt",
    ),
    "k8s ev": (
        'Error: secret "obs-sk-2" is forbidden',
        "obs-sk-2",
    ),
    "tls": (
        "SSL certificate problem: key usage violation 12345678",
        "12345678",
    ),
    "aksk error": (
        "ak or sk is invalid: please check config12345",
        "please check config12345",
    ),
    "sse key": (
        "The SSE-C key provided is 256-bit",
        "256-bit",
    ),
    "acct": (
        "account id: 0123456789abcdef0123456789abcdef",
        "0123456789abcdef0123456789abcdef",
    ),
    "java stack lambda": (
        "at com.obs.SecretKeyProvider$$Lambda$14/0x0000000800c1.apply(Unknown Source:8)",
        "0x0000000800c1.apply(Unknown Source:8)",
    ),
    "class load": (
        "Loaded com.sun.crypto.provider.SecretKeyFactory12345",
        "SecretKeyFactory12345",
    ),
    "go frame": (
        "auth/token.go:123 +0x1a5",
        "auth/token.go:123 +0x1a5",
    ),
    "key range": (
        "key range: a12345678..b12345678",
        "a12345678..b12345678",
    ),
    "s3 access style": (
        "x-amz-acl: authenticated-read",
        "authenticated-read",
    ),
    "content md5": (
        "Content-MD5: kkJ7vQ2xT9mZb4LwR8sYpA==",
        "kkJ7vQ2xT9mZb4LwR8sYpA==",
    ),
    "copy src": (
        "x-obs-copy-source: /bucket/secret/key12345678.bin",
        "/bucket/secret/key12345678.bin",
    ),
    "md5 hex": (
        "md5=0123456789abcdef0123456789abcdef",
        "0123456789abcdef0123456789abcdef",
    ),
    "etag json": (
        '"ETag":"\\"0123456789abcdef0123456789abcdef-12\\""',
        "0123456789abcdef0123456789abcdef-12",
    ),
    "upload marker": (
        "upload-id-marker=0000019CEB0000001111111111111111&key-marker=a/b.txt",
        "key-marker=a/b.txt",
    ),
    "invalid ak msg": (
        "The OBS Access Key Id you provided does not exist in our records.",
        "does not exist in our records.",
    ),
    "sk mismatch": (
        "SignatureDoesNotMatch. Check your key and signing method.",
        "Check your key and signing method.",
    ),
    "token expired ms": (
        "token expires in 86400 seconds",
        "86400 seconds",
    ),
    "cookie name": (
        "cookie_name=obs_session_v12",
        "obs_session_v12",
    ),
    "password field": (
        "field 'password' is required",
        "is required",
    ),
    "auth ok": (
        "auth: success user=joe12345",
        "user=joe12345",
    ),
    "auth mode": (
        "auth mode: aksk-v4-2026",
        "aksk-v4-2026",
    ),
    "secret ref": (
        "secretRef: obs-credentials-v2-prod",
        "obs-credentials-v2-prod",
    ),
    "secretKeyRef": (
        "secretKeyRef:\n  name: obs-creds-12345\n  key: secretkey\n",
        "name: obs-creds-12345",
    ),
    "secret path": (
        "secret: /run/secrets/obs_sk",
        "/run/secrets/obs_sk",
    ),
    "token file": (
        "token_file=/var/run/token12345",
        "/var/run/token12345",
    ),
    "token url": (
        "token_url: https://iam.eu-de.otc.t-systems.com/v3/auth/tokens",
        "iam.eu-de.otc.t-systems.com/v3/auth/tokens",
    ),
    "iam post": (
        "POST https://iam.x/v3/auth/tokens 201",
        "/v3/auth/tokens 201",
    ),
    "credential pub": (
        "credential provider: EcsInstanceProvider2",
        "EcsInstanceProvider2",
    ),
    "ssh fp": (
        "key fingerprint: SHA256:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg",
        "SHA256:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg",
    ),
    "cipher": (
        "cipher TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 key 256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
    ),
    "obs arn": (
        "resource: bucket:obs-secret-logs:object/2026/a1.txt",
        "bucket:obs-secret-logs:object/2026/a1.txt",
    ),
    "err in json": (
        '{"error":"invalid_token","error_description":"Token abc was revoked"}',
        "invalid_token",
    ),
    "oauth err": (
        "error=access_denied&error_code=SYS12345678",
        "SYS12345678",
    ),
    "http code": (
        "status code: 403, request id: 7N6H3B3KHYCAZ5JR, host id: «base64»«base64»",
        "«base64»«base64»",
    ),
    "sdk v2": (
        (
            "(Service: S3, Status Code: 403, Request ID: 7N6H3B3KHYCAZ5JR, Extended Request ID:"
            " «base64»)"
        ),
        "«base64»",
    ),
}
