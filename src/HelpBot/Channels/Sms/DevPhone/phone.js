// Fetches the same page again, so that a counsellor's messages appear; Enter sends.
const screen = document.getElementById('screen');
const write = document.getElementById('write');

function toEnd() {
  screen.scrollTop = screen.scrollHeight;
}

async function refresh() {
  const response = await fetch('/dev/sms?number=' + encodeURIComponent(write.elements.number.value));
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.getElementById('screen');
  if (fresh.children.length === screen.children.length) return;
  screen.replaceChildren(...fresh.children);
  toEnd();
}

write.elements.body.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  write.requestSubmit();
});

toEnd();
setInterval(() => refresh().catch(() => {}), 1500);
