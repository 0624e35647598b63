// Keeps the list up to date while somebody looks at it: once a minute at most, only when the page is visible, and only
// when something has changed (the server answers 304 to the tag of what we have). Without it the page works the same.
(() => {
  const minute = 60_000;
  let tag = '';
  let asking = false;

  async function refresh() {
    if (asking || document.visibilityState !== 'visible') return;
    // Nobody loses their place: a list that somebody moves through by keyboard stays as it is.
    if (document.activeElement?.closest('main')) return;
    asking = true;
    try {
      const answer = await fetch(location.href, { headers: tag ? { 'if-none-match': tag } : {} });
      if (answer.status !== 200) return;
      tag = answer.headers.get('etag') ?? '';
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
      if (fresh) document.querySelector('main')?.replaceWith(fresh);
    } catch {
      // The next minute tries again.
    } finally {
      asking = false;
    }
  }

  setInterval(refresh, minute);
})();
