/** A model cannot be solved for data of this size. The message follows the model's name: `has 100,000 names ...`. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}
