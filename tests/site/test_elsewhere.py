"""What sites of others are called."""

import pytest

from prongsai.site.elsewhere import system_name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.gprocurement.go.th/new_index.html", "ระบบจัดซื้อจัดจ้างภาครัฐ (e-GP)"),
        ("https://docs.google.com/forms/d/e/x/viewform", "แบบฟอร์ม Google"),
        ("https://forms.gle/x", "แบบฟอร์ม Google"),
        ("https://docs.google.com/spreadsheets/d/x", "ตาราง Google"),
        ("https://docs.google.com/document/d/x", "เอกสาร Google"),
        ("https://docs.google.com", "เอกสาร Google"),
        ("https://drive.google.com/drive/folders/x", "Google Drive"),
        ("https://www.facebook.com/x", "Facebook"),
        ("https://FACEBOOK.com/x", "Facebook"),
        ("https://youtu.be/x", "YouTube"),
        ("https://line.me/ti/p/x", "LINE"),
        ("line:ti/p/x", "LINE"),
        ("https://data.go.th/dataset/x", "ศูนย์กลางข้อมูลเปิดภาครัฐ (data.go.th)"),
        ("mailto:saraban@example.go.th", "อีเมล"),
        ("tel:020000000", "โทรศัพท์"),
        ("https://www.example.go.th:8080/a", "เว็บไซต์ www.example.go.th"),
    ],
)
def test_systems_by_their_host(url: str, name: str) -> None:
    """Known systems have their own names; any other site has its host's."""
    assert system_name(url) == name


@pytest.mark.parametrize(
    "url",
    [
        "https://facebook.com.example.org/",
        "https://notfacebook.com/",
        "https://example.org/facebook.com/",
        "https://drive.google.com@example.org/",
    ],
)
def test_no_site_takes_the_name_of_another(url: str) -> None:
    """The end of the host decides, and nothing else of the address."""
    host = url.split("/")[2].rpartition("@")[2]
    assert system_name(url) == f"เว็บไซต์ {host}"
