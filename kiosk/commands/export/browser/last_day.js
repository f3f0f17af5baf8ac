// Whether the day until which the numbers in these slides are valid has passed, by the clock of this computer.

function isExpired() {
  const { validUntil } = document.body.dataset;
  return validUntil !== "" && today() > validUntil;
}

function today() {
  const now = new Date();
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
