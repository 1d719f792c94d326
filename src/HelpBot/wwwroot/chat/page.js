// What the page is made of, and how what is said is drawn. Without these scripts, everything works as forms.
// page.js, leave.js and talk.js are served as one file, in one block: nothing of them can be had from outside.
const page = document.body, root = document.documentElement, words = page.dataset
const find = id => document.getElementById(id)
const log = find('log'), choices = find('choices'), say = find('say'), ways = find('ways'), text = find('text'), state = find('state')

// In harmless words while somebody may read along.
const word = name => root.classList.contains('covert') && words[name + 'Covert'] || words[name]

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
const dialled = phone => phone.replace(/[^+\d]/g, '')
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
  if (service.phone) links.append(link('tel:' + dialled(service.phone), words.call + ' ' + service.phone))
  if (service.chat) links.append(link(service.chat, words.chat))
  if (service.website && service.website != service.chat) links.append(link(service.website, words.website))
  box.append(links)
  return box
}
const button = action => {
  const choice = make('button', action.title)
  choice.name = 'choice'
  choice.value = action.value.step + '/' + action.value.choice
  if (action.channelData?.helpbot.covert) choice.dataset.hides = ''
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
const numbers = RegExp(`(${words.dial?.replace(/[^\d|-]/g, '\\$&') ?? '$^'})`)
const tell = message => {
  state.replaceChildren(...message.split(numbers).map((part, place) => place % 2 ? link('tel:' + dialled(part), part) : part))
  state.hidden = !message
}
// Who tells that somebody reads along need not wait until the server has heard it, least of all on a slow line.
const cover = () => {
  dress(true)
  choices.replaceChildren()
  tell('')
}
