"""QGIS's own network settings, for what the engine fetches."""

from __future__ import annotations

from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery

_SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
}


def proxy_for(address: str) -> str:
    """The proxy that QGIS goes through to an address, as a URL with user and password.

    Returns:
        Empty where QGIS's settings name none: then the environment's variables count.
    """
    factory = QgsNetworkAccessManager.instance().proxyFactory()
    proxies = factory.queryProxy(QNetworkProxyQuery(QUrl(address))) if factory else []
    for proxy in proxies:
        scheme = _SCHEMES.get(proxy.type())
        if scheme and proxy.hostName():
            words = [quote(word, safe="") for word in (proxy.user(), proxy.password()) if word]
            login = f"{':'.join(words)}@" if words else ""
            return f"{scheme}://{login}{proxy.hostName()}:{proxy.port()}"
    return ""
