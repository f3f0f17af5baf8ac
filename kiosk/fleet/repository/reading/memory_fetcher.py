"""A fetcher of metadata that keeps each download in memory."""

from tuf.api.exceptions import DownloadLengthMismatchError
from tuf.ngclient.fetcher import FetcherInterface


class MemoryFetcher(FetcherInterface):
    """Keeps a download in memory, which TUF limits: a disk for temporary files may be full."""

    def download_bytes(self, url: str, max_length: int) -> bytes:
        raw = bytearray()
        for chunk in self.fetch(url):
            raw += chunk
            if len(raw) > max_length:
                raise DownloadLengthMismatchError(f"{url} is larger than {max_length} bytes")
        return bytes(raw)
