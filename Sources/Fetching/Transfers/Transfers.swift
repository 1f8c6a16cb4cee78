internal import CCurl
internal import Foundation
package import Subscriptions

/// An answer with the file of its body.
package struct FetchedResponse {
  package var answer: FetchAnswer
  private let body: ResponseBody?

  init(answer: FetchAnswer, body: ResponseBody?) {
    (self.answer, self.body) = (answer, body)
  }

  /// The descriptor of the body, read from its beginning; -1 without a body. The file is closed with this value.
  package var descriptor: Int32 { body?.descriptor ?? -1 }
}

/// Fetches addresses of the web with libcurl, several at once, all on one thread.
///
/// A class, because the library's values are freed when the transfers are released.
package final class Transfers {
  private let settings: FetchSettings
  private let multi: UnsafeMutableRawPointer
  private let lookups: NameLookups
  /// By the handle of the library.
  private var running: [UnsafeMutableRawPointer: Transfer] = [:]
  /// Transfers whose host's name is looked up a second time, by the number of the look-up.
  private var inQuestion: [Int: (transfer: Transfer, failure: FetchFailure)] = [:]
  private var finished: [FetchedResponse] = []
  /// True if a host answered that isn't this computer: then the network is there.
  private var hasReachedNetwork = false

  /// Nil if the library can't be started.
  package init?(_ settings: FetchSettings) {
    guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let multi = curl_multi_init() else {
      return nil
    }
    // No request shares the connection of another, whose host may be one that it may not reach.
    gz_set_multi_number(multi, CURLMOPT_PIPELINING, CURLPIPE_NOTHING)
    (self.settings, self.multi) = (settings, multi)
    lookups = NameLookups(multi)
  }

  deinit {
    lookups.close()
    for pointer in running.keys { curl_multi_remove_handle(multi, pointer) }
    curl_multi_cleanup(multi)
  }

  /// The number of requests without an answer.
  package var count: Int { running.count + inQuestion.count }

  /// Starts a request. A request that can't be started has its answer at once.
  package func start(_ request: FetchRequest) {
    do throws(FetchFailure) {
      add(try Transfer(request, settings))
    } catch {
      var answer = FetchAnswer(number: request.number, url: request.url)
      answer.failure = error
      finished.append(FetchedResponse(answer: answer, body: nil))
    }
  }

  /// Waits until data come, until a descriptor can be read, or until the time is over.
  ///
  /// - Returns: true if the descriptor can be read.
  package func wait(for descriptor: Int32, milliseconds: Int32) -> Bool {
    var other = curl_waitfd(fd: descriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
    curl_multi_poll(multi, &other, 1, finished.isEmpty ? milliseconds : 0, nil)
    return other.revents != 0
  }

  /// Moves all transfers on, and takes the answers that are there.
  package func takeFinished() -> [FetchedResponse] {
    var count: Int32 = 0
    curl_multi_perform(multi, &count)
    while let message = curl_multi_info_read(multi, &count) {
      guard message.pointee.msg == CURLMSG_DONE, let pointer = message.pointee.easy_handle else { continue }
      let code = message.pointee.data.result
      curl_multi_remove_handle(multi, pointer)
      if let transfer = running.removeValue(forKey: pointer) { finish(transfer, code) }
    }
    for (number, isTemporary) in lookups.take() {
      guard let (transfer, failure) = inQuestion.removeValue(forKey: number) else { continue }
      finished.append(transfer.answer(isTemporary ? .noNetwork : failure))
    }
    defer { finished.removeAll() }
    return finished
  }
}

extension Transfers {
  private func add(_ transfer: Transfer) {
    running[transfer.handle.pointer] = transfer
    curl_multi_add_handle(multi, transfer.handle.pointer)
  }

  private func finish(_ transfer: Transfer, _ code: CURLcode) {
    do throws(FetchFailure) {
      if let failure = transfer.failure(of: code) {
        return fail(transfer, failure, host: transfer.hostInQuestion(code))
      }
      if !transfer.isOfThisComputer { hasReachedNetwork = true }
      if try transfer.followRedirect() { return add(transfer) }
      finished.append(transfer.answer(nil))
    } catch {
      finished.append(transfer.answer(error))
    }
  }

  /// A name that can't be resolved is an unknown host, unless the network itself is missing.
  private func fail(_ transfer: Transfer, _ failure: FetchFailure, host: String?) {
    guard let host, !hasReachedNetwork else { return finished.append(transfer.answer(failure)) }
    guard NetworkRoute.exists else { return finished.append(transfer.answer(.noNetwork)) }
    inQuestion[lookups.start(host)] = (transfer, failure)
  }
}
