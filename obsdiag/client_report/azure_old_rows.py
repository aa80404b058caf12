"""The forms of words of Azure's first storage SDKs, for Go, Ruby and Java."""

from __future__ import annotations

from obsdiag.client_report.template import template

_ID = r"(?:(?:\s|\\+[nr])*RequestId:(?P<RequestId>[0-9a-f-]{36}))?"
"""How the service ends its messages."""

AZURE_OLD = (
    # azure-sdk-for-go/storage, AzureStorageServiceError.Error
    template(
        "azure-sdk-go",
        "storage: service returned error: ",
        r"storage: service returned error: StatusCode=(?P<status>[345]\d{2}), ErrorCode=@CODE, "
        r"ErrorMessage=(?P<Message>[^\r\n\\]{1,600}?)(?=, RequestInitiated=|\r?\n|\\|$)" + _ID,
    ),
    # azure-storage-ruby, Azure::Core::Http::HTTPError
    template(
        "azure-sdk-ruby",
        "::Core::Http::HTTPError",
        r"::Core::Http::HTTPError(?:: | \()@CODE \((?P<status>[345]\d{2})\): "
        r"(?P<Message>[^\r\n\\]{1,600})" + _ID,
    ),
    # azure-core for Ruby, the same error's message alone
    template(
        "azure-sdk-ruby",
        "RequestId:",
        r"(?:^|[\s:.>])@CODE \((?P<status>[345]\d{2})\): (?P<Message>[A-Z][^\r\n\\]{1,600})"
        r"(?:\s|\\+[nr])+RequestId:(?P<RequestId>[0-9a-f-]{36})",
        sign=r"[A-Z][a-z]+[A-Z][A-Za-z]+ \([345][0-9]{2}\): [A-Z]",
    ),
    # azure-storage for Java: its class names the store
    template(
        "azure-storage-java",
        "azure.storage.StorageException: ",
        r"\bazure\.storage\.StorageException: "
        r"(?P<Message>(?![^\r\n]*(?:timed out|onnect|java\.|null|client could not))[A-Z][^\r\n]*)",
    ),
)
"""One row a form, as `template_rows` has them."""
