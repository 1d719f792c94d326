// How the page is left or hidden: by a tap, by keys, by closing it, by leaving it alone.
// The conversation's token lives in these scripts' block only: no storage, no cookie, no address.
const hidden = document.querySelector('[name=token]')
let chat, over, leaving, idle, touched, presses = []

// Leaving: first nothing is to be seen, then the server is told, then the harmless page takes this one's place.
const token = () => chat ? chat.token : hidden?.value
const wipe = () => {
  const body = token() && new URLSearchParams({ token: token() })
  chat = hidden && (hidden.value = '')
  if (!body) return
  // Browsers that were hardened have no beacons, and one that has too many under way takes no more.
  try {
    if (navigator.sendBeacon('/exit?quiet', body)) return
  } catch {}
  fetch('/exit?quiet', { method: 'POST', body, keepalive: true, cache: 'no-store', referrerPolicy: 'no-referrer' }).catch(() => {})
}
const exit = () => {
  root.className = 'gone'
  over = leaving = true
  document.title = new URL(words.exit).hostname
  page.replaceChildren()
  go()
}
// Without a network there is no harmless page to go to, and no server to tell: an empty page, until both are there again.
const go = () => {
  if (!navigator.onLine) {
    blank()
    return addEventListener('online', go, { once: true })
  }
  wipe()
  // In a frame it is the page around it that must go. If that is not allowed, the frame is emptied and shows the way.
  try {
    top.location.replace(words.exit)
  } catch {
    blank()
    const way = link(words.exit, document.title)
    way.target = '_top'
    page.append(way)
  }
}
const blank = () => {
  root.className = 'empty'
  // Reload and a restored tab come back to nothing as well.
  history.replaceState(null, '', '/empty')
  page.replaceChildren(make('p', word('empty')))
}

// To another page of ours. A key or a button can stop that, and then this page still hides and wipes.
const replace = address => {
  leaving = true
  location.replace(address)
  setTimeout(() => leaving = over, 10000)
}

addEventListener('keydown', event => {
  // Who is afraid presses more often than it takes, and Escape would stop the way out.
  if (over && leaving) return event.preventDefault()
  if (event.repeat || event.key != 'Escape' && event.key != 'Shift') return presses = []
  presses = [...presses.filter(press => press.key == event.key && event.timeStamp - press.at < 2500), { key: event.key, at: event.timeStamp }]
  if (presses.length == 3) exit()
}, true)

// Nothing may come back with the back button, from the browser's frozen copy either.
addEventListener('pagehide', () => {
  root.className = 'gone'
  over = true
  if (!leaving) wipe()
  page.replaceChildren()
})
addEventListener('pageshow', event => event.persisted && location.replace('/'))

// Someone may walk in on a screen that was left open: after two minutes the text hides, after thirty it goes.
// A phone that sleeps stops its timers; so the time is looked at again when the page comes into view.
const hideAfter = 2 * 60000, exitAfter = 30 * 60000
const hide = () => {
  if (over && leaving) return
  root.classList.add('idle')
  // Told to who hears the page as well, when it changes.
  const veil = make('button', make('span', word('hidden')))
  veil.id = 'veil'
  veil.firstChild.setAttribute('role', 'status')
  veil.onclick = awake
  find('veil') ?? page.append(veil)
  clearTimeout(idle)
  idle = setTimeout(late, touched + exitAfter - Date.now())
}
// Who waits for a person, or has one, is not sent away by the page: the server keeps the talk for half an hour after the last word of either, and tells when it is gone.
const late = () => {
  if (lost || !root.matches('.waits, .person')) return exit()
  idle = setTimeout(late, 60000)
}
// An answer while the text is hidden would go unseen: that it came is said, and nothing of it.
const tellNews = () => {
  if (root.classList.contains('idle')) find('veil').firstChild.textContent = word('news')
}
const awake = () => {
  clearTimeout(idle)
  touched = Date.now()
  idle = setTimeout(hide, hideAfter)
  root.classList.remove('idle')
  find('veil')?.remove()
}
document.addEventListener('visibilitychange', () => {
  if (over && leaving || Date.now() - touched < hideAfter) return
  hide()
})
for (const name of ['pointerdown', 'keydown', 'scroll']) addEventListener(name, () => root.classList.contains('idle') || awake(), { passive: true })
awake()

// Zoomed in with two fingers, or with a keyboard in the way, only a part of the page is in view: the way out moves along into that part.
const view = visualViewport, way = document.querySelector('.exit')
const follow = () => {
  const right = view.offsetLeft + view.width - root.clientWidth
  way.style.transform = view.scale > 1.01 || view.offsetTop > 1 ? `translate(${right}px,${view.offsetTop}px) scale(${1 / view.scale})` : ''
}
view.addEventListener('resize', follow)
view.addEventListener('scroll', follow)

const look = find('look')
look.hidden = false
look.onclick = () => {
  const away = root.classList.toggle('away')
  look.setAttribute('aria-pressed', away)
  look.textContent = word(away ? 'show' : 'hide')
}
