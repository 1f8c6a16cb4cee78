internal import Reader
internal import Screen
import Testing
import gazette

@Suite struct MailboxTests {
  private func isReadable(_ mailbox: Mailbox) -> Bool {
    PollResult.wait(for: [mailbox.descriptor], atMost: .zero) == [.readable]
  }

  @Test func `mail wakes the loop until it is taken out`() throws {
    let mailbox = try Mailbox()
    #expect(!isReadable(mailbox))
    mailbox.post(.key(.up))
    mailbox.post(.key(.down))
    #expect(isReadable(mailbox))
    #expect(mailbox.drain().count == 2)
    #expect(!isReadable(mailbox))
    #expect(mailbox.drain().isEmpty)
    mailbox.post(.key(.up))
    #expect(isReadable(mailbox))
  }

  @Test func `ten thousand steps of loading are one message, the newest`() throws {
    let mailbox = try Mailbox()
    mailbox.post(.key(.up))
    for articles in 1...10_000 {
      mailbox.post(.loading(LoadingState(articles: articles)))
      mailbox.post(.collectionChanged)
    }
    let messages = mailbox.drain()
    #expect(messages.count == 3)
    guard case .loading(let state) = messages[1] else {
      Issue.record("the second message is \(messages[1])")
      return
    }
    #expect(state.articles == 10_000)
  }
}
