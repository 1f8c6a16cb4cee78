package import Reader
internal import Synchronization
package import Terminal

/// Messages from work beside the main thread, to be waited for with `poll`.
///
/// A class because the work and the loop share it.
package final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let pipe: WakePipe

  package init() throws(SystemError) {
    pipe = try WakePipe()
  }

  /// Readable while messages wait.
  package var descriptor: Int32 { pipe.readEnd }

  /// Adds a message. A message about progress replaces the waiting message about progress, so that a collection that
  /// loads in a thousand steps makes one message.
  package func post(_ message: Message) {
    let wasEmpty = messages.withLock { messages in
      let wasEmpty = messages.isEmpty
      messages.removeAll { message.overtakes($0) }
      messages.append(message)
      return wasEmpty
    }
    if wasEmpty { pipe.wake() }
  }

  /// The messages that wait, in their order.
  package func drain() -> [Message] {
    // The pipe first: a message that comes in between wakes the loop once more, which does no harm.
    _ = WakePipe.drain(pipe.readEnd)
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}

extension Message {
  /// True if this message makes an earlier message out of date.
  fileprivate func overtakes(_ earlier: Message) -> Bool {
    switch (self, earlier) {
    case (.loading, .loading), (.collectionChanged, .collectionChanged): true
    default: false
    }
  }
}
