"""The tokens that services mark so that they can be found, by the mark: a row a kind.

The marks are those that the services themselves document for whoever scans for leaked secrets.
"""

from __future__ import annotations

MARKED_TOKENS = (
    *(
        (b"gh" + one + b"_", rb"gh" + one + rb"_[A-Za-z0-9]{20,}")
        for one in (b"p", b"o", b"u", b"s", b"r")
    ),
    (b"github_pat_", rb"github_pat_\w{20,}"),
    *(
        (mark, mark + rb"[\w.-]{16,}")
        for mark in (
            *(
                b"glpat-",
                b"glrt-",
                b"gldt-",
                b"glcbt-",
                b"glptt-",
                b"glft-",
                b"glsoat-",
                b"glagent-",
            ),
            *(
                b"dckr_pat_",
                b"dckr_oat_",
                b"pypi-",
                b"npm_",
                b"hf_",
                b"r8_",
                b"gsk_",
                b"nvapi-",
                b"tskey-",
            ),
            *(
                b"dop_v1_",
                b"doo_v1_",
                b"dor_v1_",
                b"glsa_",
                b"glc_",
                b"lin_api_",
                b"figd_",
                b"pmak-",
            ),
            *(b"shpat_", b"shpca_", b"shppa_", b"shpss_", b"rubygems_", b"sq0csp-", b"sq0atp-"),
        )
    ),
    *(
        (mark, mark + rb"[\w.=-]{24,}")
        for mark in (
            *(b"sha256~", b"pscale_tkn_", b"pscale_pw_", b"pscale_oauth_", b"sntrys_", b"sntryu_"),
            *(b"sbp_", b"ntn_", b"fm2_", b"fm1r_", b"xkeysib-", b"xsmtpsib-", b"shippo_live_"),
            *(b"shippo_test_", b"pplx-", b"xai-", b"pnu_", b"rdme_", b"sgp_", b"tfp_", b"bkua_"),
            *(
                b"duffel_live_",
                b"duffel_test_",
                b"fio-u-",
                b"dnkey-",
                b"sm_aat_",
                b"ico-",
                b"whsec_",
            ),
            *(b"lin_oauth_", b"nfp_", b"sb_secret_", b"tvly-", b"waka_", b"ops_eyj", b"tk-us-"),
        )
    ),
    *((mark, mark + rb"[\w.-]{16,}") for mark in (b"glffct-", b"glimt-", b"sdkr-")),
    *((mark, mark + rb"[0-9a-f]{40}(?![0-9a-z])") for mark in (b"squ_", b"sqp_", b"sqa_", b"pul-")),
    # Of Yandex Cloud, PostHog, New Relic, Notion, Adafruit, LangSmith, Render, Bitbucket.
    (b"aqvn", rb"AQVN[\w-]{35,38}(?![\w-])"),
    (b"phx_", rb"phx_[A-Za-z0-9]{30,}"),
    (b"phs_", rb"phs_[A-Za-z0-9]{30,}"),
    *((mark, mark.upper() + rb"[\w-]{24,}") for mark in (b"nrii-", b"nriq-", b"nrra-")),
    (b"secret_", rb"secret_[A-Za-z0-9]{43}(?![\w-])"),
    (b"aio_", rb"aio_[A-Za-z0-9]{28}(?![\w-])"),
    (b"lsv2_", rb"lsv2_[ps][tk]_[0-9a-f]{32}_[0-9a-f]{10}"),
    (b"rnd_", rb"rnd_[A-Za-z0-9]{24,}"),
    (b"bbdc-", rb"BBDC-[A-Za-z0-9+/@_-]{40,50}"),
    (b"dt0c01.", rb"dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{40,}"),
    (b"dt0s0", rb"dt0s0\d\.[A-Z0-9]{8,24}\.[A-Z0-9]{40,}"),
    (b"hrku-", rb"HRKU-[\w-]{30,}"),
    (b"cfpat-", rb"CFPAT-[\w-]{30,}"),
    (b"clojars_", rb"CLOJARS_[0-9a-f]{40,}"),
    (b"ccipat_", rb"CCIPAT_\w{20,}"),
    (b"cciprj_", rb"CCIPRJ_\w{20,}"),
    (b"flwseck", rb"FLWSECK(?:_TEST)?-[\w-]{12,}"),
    (b"ezak", rb"EZ[AT]K[A-Za-z0-9]{54}(?![A-Za-z0-9])"),
    (b"avns_", rb"AVNS_[\w-]{14,}"),
    (b"atbb", rb"ATBB[A-Za-z0-9]{32}(?![A-Za-z0-9])"),
    (b"oy2", rb"oy2[a-z0-9]{43}(?![a-z0-9])"),
    (b"absk", rb"ABSK[A-Za-z0-9+/]{100,}={0,2}"),
    (b"cmvmdgtu", rb"cmVmdGtu[A-Za-z0-9]{50,}"),
    (b"akcp", rb"AKCp[\w-]{30,}"),
    (b"pmak-", rb"PMAK-[\w-]{20,}"),
    (b"gocspx-", rb"GOCSPX-[\w-]{20,}"),
    (b"1//0", rb"1//0[\w-]{30,}"),
    (b"ya29.", rb"ya29\.[\w-]{20,}"),
    (b"xox", rb"xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}"),
    (b"xapp-", rb"xapp-[A-Za-z0-9-]{10,}"),
    (b"atatt3", rb"ATATT3[\w=-]{20,}"),
    (b"atctt3", rb"ATCTT3[\w=-]{20,}"),
    (b"dapi", rb"dapi[0-9a-f]{32}(?:-\d)?(?![0-9a-z])"),
    (b"nrak-", rb"NRAK-[A-Z0-9]{20,}"),
    (b"key-", rb"key-[0-9a-f]{32}(?![0-9a-z])"),
    (b"hvs.", rb"hvs\.[\w-]{16,}"),
    (b"hvb.", rb"hvb\.[\w-]{16,}"),
    (b"hvr.", rb"hvr\.[\w-]{16,}"),
    (b"dp.", rb"dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{30,}"),
    (b"aiza", rb"AIza[\w-]{30,}"),
    (b"sg.", rb"SG\.[\w-]{16,}\.[\w-]{16,}"),
    (b"gaaaaa", rb"gAAAAA[\w-]{40,}={0,2}"),
)
"""The tokens that services mark, so that they can be found: how one begins, and its pattern."""
