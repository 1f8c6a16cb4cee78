internal import Foundation
internal import Localization
internal import News
internal import Reader
internal import Subscriptions

extension FetchProblem {
  /// The problem in a few words.
  var wording: String {
    switch self {
    case .failure(let failure): failure.wording
    case .status(let status): Self.wording(ofStatus: status)
    case .page:
      .wording(
        en: "the address gives a page, not a feed; gazette add finds the feeds of a page",
        vi: "địa chỉ cho một trang chứ không phải nguồn tin; gazette add tìm các nguồn tin của một trang")
    case .unreadable(let record):
      FileProblem.Cause(record: record)?.wordingOfAnswer
        ?? .wording(en: "the answer holds nothing that can be read", vi: "câu trả lời không có gì đọc được")
    case .login(let fault):
      .wording(
        en: "the login command failed: \(fault.wording)", vi: "lệnh đăng nhập thất bại: \(fault.wording)")
    case .restingHost:
      .wording(
        en: "not asked: its host wants a pause (HTTP 429 of another source)",
        vi: "chưa hỏi: máy chủ yêu cầu tạm ngừng (HTTP 429 ở một nguồn khác)")
    }
  }

  private static func wording(ofStatus status: Int) -> String {
    switch status {
    case 401:
      .wording(
        en: "HTTP 401: it wants a name and a password (netrc or login-command in sources.toml)",
        vi: "HTTP 401: cần tên và mật khẩu (netrc hoặc login-command trong sources.toml)")
    case 403: .wording(en: "HTTP 403: it refuses gazette", vi: "HTTP 403: máy chủ từ chối gazette")
    case 404:
      .wording(
        en: "HTTP 404: there is nothing at this address any more",
        vi: "HTTP 404: không tìm thấy trang ở địa chỉ này")
    case 410:
      .wording(
        en: "HTTP 410: the feed has ended; gazette remove takes it off the list",
        vi: "HTTP 410: nguồn tin đã ngừng; gazette remove xóa nguồn khỏi danh sách")
    case 429: .wording(en: "HTTP 429: it was asked too often", vi: "HTTP 429: bị hỏi quá nhiều lần")
    case 500...:
      .wording(en: "HTTP \(status): the server has a fault", vi: "HTTP \(status): máy chủ gặp lỗi")
    default: "HTTP \(status)"
    }
  }
}

extension LoginFault {
  fileprivate var wording: String {
    switch self {
    case .notStarted: .wording(en: "it can't be started", vi: "không chạy được")
    case .ended(let code): .wording(en: "it ended with \(code)", vi: "kết thúc với mã \(code)")
    case .noLogin: .wording(en: "it printed no name:password", vi: "không in ra tên:mật-khẩu")
    }
  }
}

extension FetchFailure {
  /// The failure in a few words.
  var wording: String {
    switch self {
    case .unknownHost(let host): .wording(en: "\(host): no such host", vi: "\(host): không có máy chủ này")
    case .noNetwork: .wording(en: "no network", vi: "không có mạng")
    case .refused(let host): .wording(en: "\(host): connection refused", vi: "\(host): từ chối kết nối")
    case .timedOut(let seconds):
      .wording(
        en: "no whole answer within \(seconds) s", vi: "không có câu trả lời trọn vẹn trong \(seconds) giây")
    case .untrusted(let reason):
      .wording(
        en: "the certificate can't be trusted: \(reason)", vi: "chứng chỉ không đáng tin: \(reason)")
    case .tooLarge(let limit):
      .wording(
        en: "the answer has more than \(limit >> 20) MiB", vi: "câu trả lời lớn hơn \(limit >> 20) MiB")
    case .cutOff(let received):
      .wording(
        en: "the answer was cut off behind \(received) bytes", vi: "câu trả lời bị cắt sau \(received) byte")
    case .tooManyRedirects(let count):
      .wording(en: "more than \(count) redirects", vi: "hơn \(count) lần chuyển hướng")
    case .forbiddenAddress(let address):
      .wording(
        en: "it leads to \(address), which is no address of the web",
        vi: "dẫn đến \(address), không phải địa chỉ web")
    case .privateHost(let host): Self.refusal(of: host)
    case .badAddress(let address):
      .wording(en: "\(address): no address of the web", vi: "\(address): không phải địa chỉ web")
    case .noFetcher: Self.lackOfFetcher
    case .largeHead(let limit):
      .wording(en: "the header has more than \(limit) bytes", vi: "phần đầu lớn hơn \(limit) byte")
    case .other(let reason): reason
    }
  }

  private static var lackOfFetcher: String {
    .wording(
      en: "the program gazette-fetch can't be started or has ended; it belongs beside gazette",
      vi: "không chạy được chương trình gazette-fetch, hoặc nó đã dừng; nó phải nằm cạnh gazette")
  }

  private static func refusal(of privateHost: String) -> String {
    .wording(
      en: "\(privateHost) is in a private network "
        + "(gazette add --private, or private = true in sources.toml, allows it)",
      vi: "\(privateHost) ở trong mạng riêng "
        + "(gazette add --private, hoặc private = true trong sources.toml, cho phép)")
  }
}

extension PageOutcome {
  var wording: String {
    switch self {
    case .longer:
      .wording(en: "the article has the text of its page now", vi: "bài nay đã có toàn văn của trang")
    case .notLonger:
      .wording(en: "the page has no longer text than the article", vi: "trang không có nội dung dài hơn bài")
    case .noPage:
      .wording(
        en: "only fetched articles with an address are completed",
        vi: "chỉ bài đã tải và có địa chỉ mới lấy được toàn văn")
    case .failed(let problem):
      .wording(
        en: "the page can't be fetched: \(problem.wording)", vi: "không tải được trang: \(problem.wording)")
    }
  }
}

extension FetchSummary {
  /// `12 new`, `1 updated`, `2 failing`; updates and failures where there are some.
  var results: [String] {
    var results = [wording(en: "\(new) new", vi: "\(new) mới")]
    if updated > 0 { results.append(wording(en: "\(updated) updated", vi: "\(updated) cập nhật")) }
    if failed > 0 { results.append(wording(en: "\(failed) failing", vi: "\(failed) lỗi")) }
    return results
  }
}

/// The message where there is no way to the network. `waiting`: the number of sources that are asked later.
func noNetworkWording(waiting: Int) -> String {
  wording(
    en: "no network: \(waiting) source\(waiting == 1 ? " waits" : "s wait")",
    vi: "không có mạng: \(waiting) nguồn đang chờ")
}

/// Times for people.
enum TimeWording {
  /// `5 minutes ago`, `3 hours ago`, `2 days ago`.
  static func age(of time: Int, now: Int) -> String {
    let minutes = max(0, now - time) / 60
    return switch minutes {
    case ..<1: .wording(en: "just now", vi: "vừa xong")
    case 1: .wording(en: "1 minute ago", vi: "1 phút trước")
    case ..<60: .wording(en: "\(minutes) minutes ago", vi: "\(minutes) phút trước")
    case ..<120: .wording(en: "1 hour ago", vi: "1 giờ trước")
    case ..<(48 * 60): .wording(en: "\(minutes / 60) hours ago", vi: "\(minutes / 60) giờ trước")
    default: .wording(en: "\(minutes / (24 * 60)) days ago", vi: "\(minutes / (24 * 60)) ngày trước")
    }
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
