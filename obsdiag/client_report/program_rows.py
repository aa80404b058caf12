"""The forms of words in which programs with a store's client in them say what it was told."""

from __future__ import annotations

import re

from obsdiag.client_report.template import template

PROGRAMS = (
    # CloudFormation's console, of a template that it could not fetch
    template(
        "cloudformation",
        " For more information check http",
        r"S3 error: (?P<Message>[A-Z][^\r\n]{1,600}?) For more information check http",
    ),
    # Greenplum, s3common: what the store said, and where in the extension
    template(
        "greenplum",
        "AWS returns error ",
        r"AWS returns error @CODE : (?P<Message>[^\r\n]*?)(?=, Function: |\s*$)",
    ),
    # Garage, of what it has answered: the status, and what stands in the document's message
    template(
        "garage",
        " Response: error ",
        r"garage_api[\w:]{0,60} Response: error (?P<status>[345]\d{2}) [A-Z][A-Za-z -]{1,40}, "
        r"(?P<Message>[^\r\n]*)",
        sign=r"Response: error [345][0-9]{2} ",
    ),
    # Spring Cloud AWS, CrossRegionS3Client
    template(
        "spring-cloud-aws",
        "details=[",
        r"\bS3 for bucket: [^\s:]{1,80}: details=\[@CODE, (?P<Message>[^\]\r\n]*)\]",
        sign=r"details=\[[A-Z][a-z]+[A-Z]\w*, ",
    ),
    # aws.s3 of R, parse_aws_s3_response: the status, below the error's elements as str() shows them
    template(
        "aws.s3",
        "Error in parse_aws_s3_response(",
        r"(?:^ \$ Code +: chr \"@CODE\"\r?\n(?:[ ][^\r\n]*\r?\n){0,60}?NULL\r?\n)?"
        r"Error in parse_aws_s3_response\([^\r\n]{0,200}?\) ?:\s{0,8}"
        r"(?P<reason>[A-Z][A-Za-z -]{2,40}) \(HTTP (?P<status>[345]\d{2})\)",
    ),
    # a program's own sentence with the status, and what the service said in a row with dashes
    template(
        "words",
        " - ",
        r"\b(?P<status>[345]\d{2})\b(?:(?! - )[^\r\n]){0,120} - (?:[A-Z][A-Za-z ]{2,30} - )?"
        r"@CODE - (?P<Message>(?:(?! - )[^\r\n]){3,300}) - (?P<RequestId>[0-9A-F]{32})\b",
        sign=r" - 0[0-9A-F]{31}\b",
    ),
    # AWS.jl of Julia, and the answer of HTTP.jl below it, in a logger's frame too
    template(
        "aws.jl",
        "AWSException: ",
        r"\bAWSException: @CODE -- (?P<Message>[^\r\n]*)"
        r"(?:(?:\r?\n[ \t]{0,8}(?:│[ \t]{0,8})?){1,3}HTTP\.[\w.]{0,40}StatusError\("
        r"(?P<status>[345]\d{2}), )?",
        sign=r"AWSException: [A-Z]\w* --",
    ),
    # s3cmd, S3.send_file and S3.send_request: what was asked for, and S3Error in brackets
    *(
        template(
            "s3cmd",
            anchor,
            re.escape(anchor) + r"[^\r\n]{1,1024}? \((?P<status>[345]\d{2}) "
            r"\((?:@CODE|(?P<reason>[A-Z][A-Za-z' -]{2,60}))\)(?:: (?P<Message>[^\r\n]*))?\)\s*$",
            sign=r" \([345][0-9]{2} \([A-Z]",
        )
        for anchor in ("Upload failed: ", "Retrying failed request: ")
    ),
    # s3s, S3Error as Rust shows it, in a string of JSON too
    template(
        "s3s",
        ", message: ",
        r"S3Error\(Inner \{ code: @CODE, message: (?:None|Some\((?:\\{0,7}\")"
        r"(?P<Message>[^\"\\\r\n]*)\\{0,7}\"\)), request_id: "
        r"(?:None|Some\(\\{0,7}\"(?P<RequestId>[0-9A-Za-z-]{8,64})\\{0,7}\"\))"
        r"(?:, status_code: (?:Some\((?P<status>[345]\d{2})\))?)?",
        sign=r"S3Error\(Inner \{ code: [A-Z]",
    ),
)
"""One row a form."""
