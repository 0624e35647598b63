import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { topic } from './topic.ts';
import { version } from './version.ts';

/** A file for each page, its facts before its words: the self-help guides, and pages in Easy Read or another language. */
export const collections = {
  topics: defineCollection({ loader: glob({ pattern: '*.md', base: './src/topics' }), schema: topic }),
  versions: defineCollection({ loader: glob({ pattern: '*/*.md', base: './src/versions' }), schema: version }),
};
