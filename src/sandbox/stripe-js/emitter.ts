// Stripe's types name a handler's event by the event's name; which one it gets is decided where it is emitted.
type Handler = (event: never) => unknown

/** Who listens to what. */
export class Emitter {
  #handlers: { type: string; handler: Handler; isOnce: boolean }[] = []

  on(type: string, handler: Handler): this {
    this.#handlers.push({ type, handler, isOnce: false })
    return this
  }

  once(type: string, handler: Handler): this {
    this.#handlers.push({ type, handler, isOnce: true })
    return this
  }

  off(type: string, handler?: Handler): this {
    this.#handlers = this.#handlers.filter((each) => each.type !== type || (handler && each.handler !== handler))
    return this
  }

  protected emit(type: string, event: object = {}): void {
    const called = this.#handlers.filter((each) => each.type === type)
    this.#handlers = this.#handlers.filter((each) => !(each.isOnce && called.includes(each)))
    for (const { handler } of called) handler(event as never)
  }
}
