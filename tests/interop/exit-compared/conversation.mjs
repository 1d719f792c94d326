// Finds the conversation that a page holds, so that the server can be asked for it over Direct Line with the page's own token.
/** The conversation that the page asked for last. */
export const inRequests = page => {
  let last;
  page.on('request', request => { if (request.url().includes('/activities') && request.headers().authorization) last = request; });
  return () => ({ url: last.url().split('?')[0], authorization: last.headers().authorization });
};
/** The conversation whose token stands in the page's form. */
export const inTheForm = page => async () => ({
  url: new URL(`/v3/directline/conversations/${await page.getAttribute('body', 'data-conversation')}/activities`, page.url()).href,
  authorization: 'Bearer ' + await page.locator('[name=token]').first().inputValue(),
});
