import { describe, expect, it } from '@jest/globals';
import { describeApi } from './api-description.js';

describe('the description of the API', () => {
  const { paths } = describeApi('test', null) as { paths: Record<string, Record<string, object>> };

  it('says where files are sent, with the header that keeps forms of other sites out, and what comes line by line', () => {
    expect(paths['/api/networks/{slug}/polis']?.post).toMatchObject({
      parameters: [{ name: 'slug' }, { name: 'lang', in: 'query' }, { name: 'X-Requested-With', in: 'header' }],
      requestBody: { content: { 'multipart/form-data': {} } },
      responses: { 200: { content: { 'application/x-ndjson': {} } } },
    });
  });

  it('says what is sent as a file', () => {
    expect(paths['/api/dialogues/{slug}/polis/{file}']?.get).toMatchObject({
      responses: { 200: { content: { 'text/csv': {} } } },
    });
  });
});
