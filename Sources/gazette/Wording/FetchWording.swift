internal import Foundation
internal import News
internal import Reader
internal import Subscriptions

extension FetchProblem {
  /// The problem in a few words.
  var wording: String {
    switch self {
    case .failure(let failure): failure.wording
    case .status(let status): Self.wording(ofStatus: status)
    case .page: "the address gives a page, not a feed; gazette add finds the feeds of a page"
    case .unreadable(let record):
      FileProblem.Cause(record: record)?.wordingOfAnswer
        ?? "the answer holds nothing that can be read"
    case .restingHost: "not asked: its host wants a pause (HTTP 429 of another source)"
    case .login(let reason): "the login command failed: \(reason)"
    }
  }

  private static func wording(ofStatus status: Int) -> String {
    switch status {
    case 401: "HTTP 401: it wants a name and a password (netrc or login-command in sources.toml)"
    case 403: "HTTP 403: it refuses gazette"
    case 404: "HTTP 404: there is nothing at this address any more"
    case 410: "HTTP 410: the feed has ended; gazette remove takes it off the list"
    case 429: "HTTP 429: it was asked too often"
    case 500...: "HTTP \(status): the server has a fault"
    default: "HTTP \(status)"
    }
  }
}

extension FetchFailure {
  /// The failure in a few words.
  var wording: String {
    switch self {
    case .unknownHost(let host): "\(host): no such host"
    case .noNetwork: "no network"
    case .refused(let host): "\(host): connection refused"
    case .timedOut(let seconds): "no whole answer within \(seconds) s"
    case .untrusted(let reason): "the certificate can't be trusted: \(reason)"
    case .tooLarge(let limit): "the answer has more than \(limit >> 20) MiB"
    case .cutOff(let received): "the answer was cut off behind \(received) bytes"
    case .tooManyRedirects(let count): "more than \(count) redirects"
    case .forbiddenAddress(let address): "it leads to \(address), which is no address of the web"
    case .privateHost(let host):
      "\(host) is in a private network (gazette add --private, or private = true in sources.toml, allows it)"
    case .badAddress(let address): "\(address): no address of the web"
    case .noFetcher: "the program gazette-fetch can't be started or has ended; it belongs beside gazette"
    case .other(let reason): reason
    }
  }
}

extension PageOutcome {
  var wording: String {
    switch self {
    case .longer: "the article has the text of its page now"
    case .notLonger: "the page has no longer text than the article"
    case .noPage: "only fetched articles with an address are completed"
    case .failed(let problem): "the page can't be fetched: \(problem.wording)"
    }
  }
}

/// Times for people.
enum TimeWording {
  /// `5 minutes ago`, `3 hours ago`, `2 days ago`.
  static func age(of time: Int, now: Int) -> String {
    let minutes = max(0, now - time) / 60
    let (count, unit) =
      switch minutes {
      case ..<1: (0, "")
      case ..<60: (minutes, "minute")
      case ..<(48 * 60): (minutes / 60, "hour")
      default: (minutes / (24 * 60), "day")
      }
    return count == 0 ? "just now" : "\(count) \(unit)\(count == 1 ? "" : "s") ago"
  }

  /// `14:20` on the same day, else `2026-12-01 14:20`, in the user's time zone.
  static func moment(_ time: Int, now: Int) -> String {
    let (day, clock) = parts(of: time)
    return day == parts(of: now).day ? clock : "\(day) \(clock)"
  }

  private static func parts(of time: Int) -> (day: String, clock: String) {
    var seconds = time
    var local = tm()
    localtime_r(&seconds, &local)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (
      "\(local.tm_year + 1900)-\(two(local.tm_mon + 1))-\(two(local.tm_mday))",
      "\(two(local.tm_hour)):\(two(local.tm_min))"
    )
  }
}
