// Makes the page livelier over Direct Line. Without it, everything works as forms.
// The conversation's token lives in this closure only: no storage, no cookie, no address.
(() => {
  const page = document.body, root = document.documentElement, words = page.dataset
  const find = id => document.getElementById(id)
  const log = find('log'), choices = find('choices'), say = find('say'), ways = find('ways'), text = find('text'), state = find('state')
  const hidden = document.querySelector('[name=token]')
  const base = '/v3/directline/'
  let chat, starting, watermark = +words.page, over, leaving, idle, touched, presses = [], lost, secret, sent = Date.now()

  // Leaving: first nothing is to be seen, then the server is told, then the harmless page takes this one's place.
  const token = () => chat ? chat.token : hidden?.value
  const wipe = () => {
    if (token()) navigator.sendBeacon('/exit?quiet', new URLSearchParams({ token: token() }))
    chat = hidden && (hidden.value = '')
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
    page.replaceChildren(make('p', words.empty))
  }

  const make = (tag, content, name) => {
    const element = document.createElement(tag)
    if (content) element.append(content)
    if (name) element.className = name
    return element
  }
  const link = (address, label) => {
    const anchor = make('a', label)
    anchor.href = address
    if (address.startsWith('http')) {
      anchor.target = '_blank'
      anchor.rel = 'noopener noreferrer'
    }
    return anchor
  }
  const bubble = (kind, ...parts) => {
    const item = make('li', '', kind)
    item.append(...parts)
    log.append(item)
    return item
  }
  const paragraph = (content, name) => {
    const line = make('p', content, name)
    line.dir = 'auto'
    return line
  }
  const card = service => {
    const box = make('div', make('b', service.name), 'card'), links = make('span', '', 'links')
    box.append(make('span', service.what))
    for (const detail of [service.hours, service.address, service.note]) if (detail) box.append(make('small', detail))
    if (service.phone) links.append(link('tel:' + service.phone.replace(/[^+\d]/g, ''), words.call + ' ' + service.phone))
    if (service.chat) links.append(link(service.chat, words.chat))
    if (service.website && service.website != service.chat) links.append(link(service.website, words.website))
    box.append(links)
    return box
  }
  const button = action => {
    const choice = make('button', action.title)
    choice.name = 'choice'
    choice.value = action.value.step + '/' + action.value.choice
    return choice
  }

  // Once the talk is covert, what was said plainly before goes out of sight, and the words around it change as well.
  const dress = covert => {
    if (root.classList.contains('covert') == covert) return
    root.classList.toggle('covert', covert)
    if (covert) log.replaceChildren()
    for (const element of document.querySelectorAll('[data-covert]')) {
      element.dataset.plain ??= element.textContent
      element.textContent = covert ? element.dataset.covert : element.dataset.plain
    }
  }
  const tell = message => {
    state.textContent = message
    state.hidden = !message
  }
  const end = message => {
    over = true
    chat = null
    log.replaceChildren()
    choices.remove()
    say.remove()
    ways.remove()
    tell(message)
  }
  // Wiped after silence, or the program was started again: whoever is left without an answer learns whom to call.
  const gone = () => {
    end(root.classList.contains('covert') ? words.goneCovert : words.gone)
    const again = link('/', words.again)
    again.className = 'button'
    state.append(make('br'), again)
  }

  const yours = said => bubble('you', make('span', words.you + ': ', 'vh'), paragraph(said))
  const show = (activity, anew) => {
    if (activity.type == 'endOfConversation') return end(words.ended)
    if (activity.type != 'message') return
    if (activity.from.role == 'user') return anew && yours(activity.text)
    const parts = activity.channelData?.helpbot ?? { lines: [activity.text] }
    if (activity.from.id == 'counsellor') {
      bubble('human', make('b', activity.from.name + ', ' + words.counsellor, 'who'), paragraph(activity.text))
    } else {
      dress(!!parts.covert)
      const item = bubble('bot', make('span', words.bot + ': ', 'vh'))
      for (const line of parts.lines ?? []) item.append(paragraph(line))
      for (const service of parts.services ?? []) item.append(card(service))
      if (parts.question) item.append(paragraph(parts.question, 'ask'))
      secret = parts.expects == 'secret'
      text.inputMode = parts.expects == 'number' || parts.expects == 'age' ? 'numeric' : ''
      choices.replaceChildren(...(activity.suggestedActions?.actions ?? []).map(button))
    }
    log.lastElementChild.scrollIntoView({ block: 'start' })
    if (document.activeElement == page) find('talk').focus({ preventScroll: true })
  }
  const receive = set => {
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
    tell(root.classList.contains('covert') ? words.lostCovert : words.lost)
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
          if (lost) tell(words.back)
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

  const take = async (text, value) => {
    yours(secret && !value ? '•••' : text).scrollIntoView({ block: 'nearest' })
    for (const choice of choices.elements) choice.disabled = true
    // The same id every time, so that a message that did arrive is not taken twice.
    const id = String(++sent)
    for (let wait = 500, taken; !over; wait = Math.min(wait * 2, 15000)) {
      try {
        await call(`conversations/${chat.conversationId}/activities`, { type: 'message', id, from: { id: 'visitor' }, text, value })
        // The socket may have told the end meanwhile.
        if (over) return
        taken = true
        tell('')
        return await poll()
      } catch (fault) {
        if (over) return
        // What was taken and is gone now was ended by it.
        if (fault == 404 || fault == 401) return taken ? end(words.ended) : gone()
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
        leaving = true
        return location.replace(await answer.text())
      } catch {
        losing()
        await pause(wait)
      }
    }
  }
  const act = async pressed => {
    const { name, value } = pressed?.name ? pressed : { name: 'text', value: text.value }
    text.value = ''
    try {
      await start()
    } catch {
      starting = chat = null
      return post({ [name]: value })
    }
    const label = pressed?.textContent
    if (name == 'choice') return take(label, { step: value.split('/')[0], choice: value.slice(value.indexOf('/') + 1) })
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
    leaving = true
    location.replace(event.target.href)
  })
  // The address was good for one look; without it nothing in the history tells that more was here than the first page.
  if (location.search) history.replaceState(null, '', '/')
  if (words.conversation) start().catch(() => starting = chat = null)

  addEventListener('keydown', event => {
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
    root.classList.add('idle')
    const veil = make('button', words.hidden)
    veil.id = 'veil'
    veil.onclick = awake
    find('veil') ?? page.append(veil)
    idle = setTimeout(exit, exitAfter - hideAfter)
  }
  const awake = () => {
    clearTimeout(idle)
    touched = Date.now()
    idle = setTimeout(hide, hideAfter)
    root.classList.remove('idle')
    find('veil')?.remove()
  }
  document.addEventListener('visibilitychange', () => {
    const silence = Date.now() - touched
    if (leaving || silence < hideAfter) return
    clearTimeout(idle)
    silence < exitAfter ? hide() : exit()
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
    look.textContent = away ? words.show : words.hide
  }
})()
