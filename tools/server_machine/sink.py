"""Takes mails at 127.0.0.1:2525 and appends each to a file. Runs inside the machine, on its Python."""

import asyncio
import sys
from pathlib import Path

MAILS = Path(sys.argv[1])


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"220 sink\r\n")
    while line := await reader.readline():
        verb = line[:4].upper()
        if verb == b"DATA":
            writer.write(b"354 go on\r\n")
            mail = await reader.readuntil(b"\r\n.\r\n")
            with MAILS.open("ab") as file:
                file.write(mail + b"\n=====\n")
        writer.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 ok\r\n")
        await writer.drain()
        if verb == b"QUIT":
            break
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 2525)
    await server.serve_forever()


asyncio.run(main())
