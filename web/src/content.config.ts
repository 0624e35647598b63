import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { topic } from './topic.ts';

/** The self-help guides: a file for each, its facts before its words. */
export const collections = {
  topics: defineCollection({ loader: glob({ pattern: '*.md', base: './src/topics' }), schema: topic }),
};
