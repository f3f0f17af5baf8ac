// The connection: it comes back by itself, at once when the phone wakes. Without a code or a token there is none.

const AGAIN = 400;
const SILENCE = 2500;
const ASLEEP = 1300;
const HANDSHAKE = 1500;
// Milliseconds. While a phone is let in it hears something every second.

export class Link {
  // hear(message) gets objects, see(blob) pictures, lose() says that nothing comes any more.
  constructor({ hear, see, lose }) {
    Object.assign(this, { hear, see, lose });
    this.greeting = null;
    this.isIn = false;
    this.over = false;
  }

  start() {
    setInterval(() => this.watch(SILENCE), 500);
    const wake = () => document.hidden || this.watch(ASLEEP);
    document.addEventListener("visibilitychange", wake);
    addEventListener("pageshow", wake);
    addEventListener("online", wake);
  }

  send(message) {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  // What is said first on every connection: the code once, then the token; null ends it.
  greet(greeting) {
    this.greeting = greeting;
    if (greeting && this.socket?.readyState === WebSocket.OPEN) this.send(greeting);
    else if (greeting) this.connect();
  }

  // Nothing that is still on its way is heard.
  end() {
    this.over = true;
    this.isIn = false;
    this.drop();
  }

  begin() {
    this.over = false;
    this.greeting = null;
  }

  watch(silence) {
    if (this.over || !this.greeting) return;
    const state = this.socket.readyState;
    const quiet = Date.now() - this.heard;
    const stuck = state === WebSocket.CONNECTING ? quiet > HANDSHAKE : this.isIn && quiet > silence;
    if (stuck || state === WebSocket.CLOSING) this.connect();
    if (state === WebSocket.CLOSED && quiet > AGAIN) this.connect();
  }

  connect() {
    this.drop();
    // The page may end when it hears that the connection is lost.
    if (this.over) return;
    const socket = new WebSocket(`ws://${location.host}/talk`);
    this.socket = socket;
    this.heard = Date.now();
    socket.onopen = () => this.greeting && this.send(this.greeting);
    socket.onmessage = ({ data }) => {
      this.heard = Date.now();
      if (data instanceof Blob) return this.see(data);
      this.hear(JSON.parse(data));
    };
    socket.onclose = () => {
      this.heard = Date.now();
      if (!this.over) this.lose();
    };
  }

  drop() {
    if (!this.socket) return;
    this.socket.onopen = this.socket.onmessage = this.socket.onclose = null;
    this.socket.close();
    if (this.isIn) this.lose();
  }
}
