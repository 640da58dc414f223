/** What a share link shows is for the person who has it: no search engine, and the address goes nowhere else. */
export function unlisted(response: Response): Response {
  response.headers.set('referrer-policy', 'no-referrer');
  response.headers.set('x-robots-tag', 'noindex, nofollow');
  return response;
}
