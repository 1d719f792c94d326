// Talks over Direct Line: a socket, and asking now and then when that fails.
const base = '/v3/directline/'
let starting, watermark = +words.page, lost, secret, spoken, waiting = 0, sent = Date.now()

// Whoever is left without an answer learns whom to call, and everybody can begin anew.
const end = message => {
  over = true
  chat = null
  root.classList.remove('waits', 'person')
  log.replaceChildren()
  choices.remove()
  say.remove()
  ways.remove()
  document.querySelector('.stored')?.remove()
  tell(message)
  const again = link('/' + root.lang, word('again'))
  again.className = 'button'
  state.append(make('br'), again)
}
// Wiped after silence, or the program was started again.
const gone = () => end(word('gone'))

// While a counsellor has the chat, most ways out lead nowhere, and are not there.
const handOver = ({ name, value }) => {
  if (!name?.startsWith('handoff.')) return
  root.classList.toggle('waits', name == 'handoff.initiate')
  root.classList.toggle('person', value.state == 'accepted')
}
const yours = said => bubble('you', make('span', word('you') + ': ', 'vh'), paragraph(said))
const show = (activity, anew) => {
  // Whoever said something ended it by that; else it was silent for too long.
  if (activity.type == 'endOfConversation') return waiting ? end(word('ended')) : gone()
  if (activity.type != 'message') return handOver(activity)
  if (activity.from.role == 'user') return anew && yours(activity.text)
  const parts = activity.channelData?.helpbot ?? { lines: [activity.text] }
  if (activity.from.id == 'counsellor') {
    bubble('human', make('b', activity.from.name + ', ' + word('counsellor'), 'who'), paragraph(activity.text))
  } else {
    dress(!!parts.covert)
    const item = bubble('bot', make('span', word('bot') + ': ', 'vh'))
    spoken = activity.locale || root.lang
    if (spoken != root.lang) item.lang = spoken
    for (const line of parts.lines ?? []) item.append(paragraph(line))
    for (const service of parts.services ?? []) item.append(card(service))
    if (parts.question) item.append(paragraph(parts.question, 'ask'))
    secret = parts.expects == 'secret'
    text.inputMode = parts.expects == 'number' || parts.expects == 'age' ? 'numeric' : ''
    choices.replaceChildren(...(activity.suggestedActions?.actions ?? []).map(button))
  }
  if (activity.from.role != 'user') tellNews()
  log.lastElementChild.scrollIntoView({ block: 'start' })
  if (document.activeElement == page) find('talk').focus({ preventScroll: true })
}
// What comes after the end was still under way when it came, and is not looked at.
const receive = set => {
  if (over) return
  if (+set.watermark > watermark || set.activities?.some(one => one.type != 'message')) {
    // Something went out of sight, or came back: all that may be seen now stands in this set.
    const anew = set.activities[0]?.name == 'redraw'
    if (anew && +set.watermark < watermark) return
    if (anew) log.replaceChildren()
    for (const one of set.activities) if (anew || !one.id || +one.id.split('|')[1] > watermark) show(one, anew)
    watermark = Math.max(watermark, +set.watermark || 0)
  }
}

const call = async (path, body, method = 'POST') => {
  const answer = await fetch(base + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(chat && { Authorization: 'Bearer ' + chat.token }) },
    body: body && JSON.stringify(body),
    cache: 'no-store',
    referrerPolicy: 'no-referrer'
  })
  if (!answer.ok) throw answer.status
  return answer.json()
}
const poll = async () => receive(await call(`conversations/${chat.conversationId}/activities?watermark=${watermark}`, null, 'GET'))
const pause = time => new Promise(done => setTimeout(done, time))

const losing = () => {
  lost = true
  tell(word('lost'))
}

// A socket that fails is followed by asking now and then, and by a new socket when the line is back.
const listen = address => {
  if (over) return
  const socket = new WebSocket(address)
  socket.onmessage = event => event.data && receive(JSON.parse(event.data))
  socket.onclose = async () => {
    for (let wait = 1000; !over && chat; wait = Math.min(wait * 2, 15000)) {
      await pause(wait)
      if (over || !chat) return
      try {
        await poll()
        const again = await call(`conversations/${chat.conversationId}?watermark=${watermark}`, null, 'GET')
        chat = again
        if (lost) tell(word('back'))
        lost = false
        return listen(again.streamUrl)
      } catch (fault) {
        if (fault == 404 || fault == 401) return gone()
        losing()
      }
    }
  }
}
const start = () => starting ??= (async () => {
  if (words.conversation) {
    chat = { token: hidden.value }
    chat = await call(`conversations/${words.conversation}?watermark=${watermark}`, null, 'GET')
  } else {
    chat = await call('tokens/generate')
    chat = await call('conversations?watermark=' + watermark, { locale: root.lang })
  }
  listen(chat.streamUrl)
})()

const take = async (text, value, unseen) => {
  if (!unseen) yours(secret && !value ? '•••' : text).scrollIntoView({ block: 'nearest' })
  for (const choice of choices.elements) choice.disabled = true
  waiting++
  // The same id every time, so that a message that did arrive is not taken twice.
  const id = String(++sent)
  for (let wait = 500, taken; !over; wait = Math.min(wait * 2, 15000)) {
    try {
      await call(`conversations/${chat.conversationId}/activities`, { type: 'message', id, from: { id: 'visitor' }, text, value })
      // The socket may have told the end meanwhile.
      if (over) return
      taken = true
      tell('')
      await poll()
      waiting--
      return turn()
    } catch (fault) {
      if (over) return
      // What was taken and is gone now was ended by it.
      if (fault == 404 || fault == 401) return taken ? end(word('ended')) : gone()
      losing()
      await pause(wait)
    }
  }
}

// What Direct Line cannot do, a form does: it is answered by the address of a page that takes this one's place.
// Never by the browser's own way of sending forms, which writes to its history, and so to disk, what was in them.
const post = async fields => {
  const form = new URLSearchParams({ language: root.lang, ...fields })
  if (root.classList.contains('covert')) form.set('covert', 1)
  if (token()) form.set('token', token())
  for (let wait = 500; !over; wait = Math.min(wait * 2, 15000)) {
    try {
      const answer = await fetch('/?quiet', { method: 'POST', body: form, cache: 'no-store', referrerPolicy: 'no-referrer' })
      if (!answer.ok) throw answer.status
      const address = await answer.text()
      // Whoever left meanwhile is not brought back, and nobody loses what they are typing.
      if (over || fields.look && text.value) return
      return replace(address)
    } catch {
      if (over) return
      losing()
      await pause(wait)
    }
  }
}
// Who goes on in another language is answered in it, and needs a page in it; not while more is being said.
const turn = () => {
  if (spoken && spoken != root.lang && !waiting && !text.value && !over) return post({ look: 1 })
}
const act = async pressed => {
  const { name, value } = pressed?.name ? pressed : { name: 'text', value: text.value }
  const hides = pressed?.hasAttribute('data-hides')
  text.value = ''
  if (hides) cover()
  try {
    await start()
  } catch {
    starting = chat = null
    return post({ [name]: value })
  }
  const label = pressed?.textContent
  if (name == 'choice') return take(label, { step: value.split('/')[0], choice: value.slice(value.indexOf('/') + 1) }, hides)
  if (name == 'wish') return value.length == 2 ? post({ wish: value }) : take(label, { wish: value })
  return name == 'look' ? poll() : take(value)
}

page.addEventListener('submit', event => {
  event.preventDefault()
  if (event.target.id == 'exit') exit()
  else act(event.submitter)
})
find('language')?.addEventListener('click', event => {
  event.preventDefault()
  if (chat) return post({ wish: event.target.dataset.wish })
  replace(event.target.href)
})
// The address was good for one look; without it nothing in the history tells that more was here than the first page.
if (location.search) history.replaceState(null, '', '/')
if (words.conversation) start().catch(() => starting = chat = null)
