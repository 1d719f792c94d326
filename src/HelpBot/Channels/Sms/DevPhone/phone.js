// Fetches the same page again, so that a counsellor's messages appear; Enter sends.
const screen = document.getElementById('screen');
const write = document.getElementById('write');

function toEnd() {
  screen.scrollTop = screen.scrollHeight;
}

// Comes as a document: no text ever becomes markup here.
function refresh() {
  const request = new XMLHttpRequest();
  request.open('GET', '/dev/sms?number=' + encodeURIComponent(write.elements.number.value));
  request.responseType = 'document';
  request.onload = () => {
    const fresh = request.response?.getElementById('screen');
    if (!fresh || fresh.children.length === screen.children.length) return;
    screen.replaceChildren(...fresh.children);
    toEnd();
  };
  request.send();
}

write.elements.body.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  write.requestSubmit();
});

toEnd();
setInterval(refresh, 1500);
