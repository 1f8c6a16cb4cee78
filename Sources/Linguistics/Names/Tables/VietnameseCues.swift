/// Vietnamese words that tell what a capitalised name beside them is. From common knowledge. Each table also
/// comes folded, for text without diacritics.
struct VietnameseCues: Sendable {
  static let accented = VietnameseCues(isFolded: false)
  static let folded = VietnameseCues(isFolded: true)

  /// Titles, offices and forms of address before a person's name.
  let titles: PhraseTable<Bool>
  /// Nouns of place that belong to the name behind them.
  let placeUnits: PhraseTable<Bool>
  /// Words after which a name is a place.
  let placePrepositions: PhraseTable<Bool>
  /// Words that begin the name of an organization.
  let organizationHeads: PhraseTable<Bool>
  /// Words that lead to the name of an organization and are no part of it.
  let organizationNouns: PhraseTable<Bool>
  /// Compounds of which the names of institutions are made, behind their head.
  let institutionWords: PhraseTable<Bool>
  /// Words that begin sentences, and months and days: no names.
  let common: PhraseTable<Bool>
  /// Words behind a person's name.
  let speechVerbs: PhraseTable<Bool>
  let familyNames: Set<String>

  private init(isFolded: Bool) {
    func table(_ list: String) -> PhraseTable<Bool> { PhraseTable(list: list, isFolded: isFolded) }
    titles = table(Self.titleList)
    placeUnits = table(Self.placeUnitList)
    placePrepositions = table(
      """
      biên giới,gần,khắp,ngoại ô,phía bắc,phía nam,phía tây,phía đông,rời,sang,thuộc,\
      thủ đô,trung tâm,tại,đến từ,ở
      """)
    organizationHeads = table(Self.organizationHeadList)
    organizationNouns = table(
      """
      ban nhạc,báo,clb,câu lạc bộ,hãng thông tấn,hãng tin,kênh,mạng xã hội,nhóm nhạc,\
      nhật báo,thông tấn xã,trang web,tạp chí,tờ,tờ báo,đội bóng
      """)
    institutionWords = table(Self.institutionWordList)
    common = table(Self.commonList)
    speechVerbs = table(
      """
      chia sẻ,cho biết,cho hay,cho rằng,ghi,giải thích,khẳng định,kể,nhấn mạnh,nhận xét,nói,\
      phát biểu,thừa nhận,tin rằng,trả lời,tuyên bố
      """)
    familyNames = isFolded ? PersonNames.foldedVietnameseFamily : PersonNames.vietnameseFamily
  }

  private static let titleList = """
    anh,bà,bác,bác sĩ,bí thư,bị can,bị cáo,bộ trưởng,ca sĩ,chuyên gia,chú,chị,chồng,chủ tịch,con gái,\
    con trai,cô,công chúa,công tố viên,cảnh sát trưởng,cầu thủ,cụ,cục trưởng,cựu tổng thống,diễn viên,\
    dân biểu,em,giám mục,giám đốc,giáo hoàng,giáo sư,gs,gs.,hlv,hoa hậu,hoàng tử,huấn luyện viên,\
    hòa thượng,hạ nghị sĩ,hậu vệ,họa sĩ,hồng y,kỹ sư,linh mục,luật sư,lãnh đạo,mục sư,nam diễn viên,\
    nghi phạm,nghệ sĩ,nghị sĩ,ngoại trưởng,ngài,người mẫu,người phát ngôn,nhà báo,nhà khoa học,\
    nhà nghiên cứu,nhà thơ,nhà vua,nhà văn,nhạc sĩ,nạn nhân,nữ diễn viên,nữ hoàng,pgs,pgs.,phát ngôn viên,\
    phó ban,phó bí thư,phó chủ tịch,phó giám đốc,phó giáo sư,phó thủ tướng,phóng viên,tay vợt,tay đua,\
    tham mưu trưởng,thanh tra,thiếu tá,thiếu tướng,thiếu úy,ths,ths.,thái tử,thám tử,thư ký,\
    thượng nghị sĩ,thượng tá,thượng tướng,thượng úy,thạc sĩ,thầy,thẩm phán,thị trưởng,thống đốc,thủ hiến,\
    thủ lĩnh,thủ môn,thủ tướng,thứ trưởng,tiến sĩ,tiền vệ,tiền đạo,trung tá,trung tướng,trung úy,trùm,\
    trưởng ban,trưởng phòng,ts,ts.,tài xế,tên,tư lệnh,tướng,tỉnh trưởng,tổng bí thư,tổng giám đốc,\
    tổng thư ký,tổng thống,vua,võ sĩ,vợ,vụ trưởng,ông,đ/c,đại biểu,đại sứ,đại tá,đại tướng,đại úy,\
    đạo diễn,đặc phái viên,đồng chí,đức giáo hoàng
    """

  private static let placeUnitList = """
    bang,biển,bán đảo,bãi biển,bản,cao nguyên,châu,chùa,chợ,công viên,cảng,cầu,dãy,dải,eo biển,ga,\
    huyện,hành tinh,hạt,hẻm,hồ,kcn,khu,khu công nghiệp,khu phố,khu đô thị,khách sạn,kênh đào,làng,\
    lãnh thổ,miền,mũi,mỏ,ngõ,nhà ga,nhà thờ,nhà tù,núi,nước,phường,phố,quảng trường,quần đảo,quận,\
    quốc lộ,rừng,sa mạc,sao,suối,svđ,sân bay,sân bay quốc tế,sân vận động,sông,thung lũng,thành phố,\
    thác,thôn,thị trấn,thị xã,tiểu bang,tp,tp.,trái,trại,tòa nhà,tỉnh,tỉnh lộ,vùng,vịnh,xa lộ,xã,xứ,\
    đèo,đường,đường cao tốc,đại dương,đại lộ,đảo,đền,đồi,ấp
    """

  private static let organizationHeadList = """
    ban,bv,bệnh viện,bộ,chi cục,chi nhánh,công an,công ty,công ty cổ phần,công ty tnhh,cơ quan,\
    cơ quan cảnh sát điều tra,cảnh sát,cục,cục điều tra,dịch vụ,hiệp hội,hãng,hãng hàng không,hđnd,hạ viện,\
    hải quân,học viện,hội,hội đồng,hợp tác xã,không quân,liên minh,liên đoàn,lữ đoàn,lực lượng,mặt trận,\
    nghị viện,ngân hàng,nhà máy,nhà xuất bản,nhóm,nxb,phong trào,phòng,quân đoàn,quân đội,quốc hội,quỹ,\
    sư đoàn,sở,thanh tra,thượng viện,tiểu đoàn,toà án,trung tâm,trung đoàn,trường,trường thpt,\
    trường trung học,trường đại học,tòa án,tập đoàn,tổ chức,tổng công ty,tổng cục,tổng lãnh sự quán,\
    tổng thống phủ,ubnd,uỷ ban,viện,viện kiểm sát,vks,văn phòng,vụ,xí nghiệp,đoàn,đài,đài phát thanh,\
    đài truyền hình,đại học,đại sứ quán,đảng,ủy ban
    """

  private static let institutionWordList = """
    an ninh,an sinh,an toàn,bách khoa,báo chí,bí mật,bóng đá,bưu chính,bưu điện,bảo an,bảo hiểm,bảo mật,\
    bảo thủ,bảo tồn,bảo vệ,bầu cử,bộ binh,chính phủ,chính sách,chính trị,chấp hành,chữ thập đỏ,chữa cháy,\
    cách mạng,công an,công lý,công nghiệp,công nghệ,công thương,công vụ,công đoàn,cải cách,cảnh sát,\
    cổ phần,cộng hoà,cộng hòa,cộng sản,cứu hỏa,cứu hộ,cứu trợ,cựu chiến binh,di cư,di trú,doanh nghiệp,\
    du lịch,dân chủ,dân cư,dân quyền,dân sự,dân tộc,dược,dịch tễ,dự trữ,giao thông,giám sát,giáo dục,\
    giải phóng,hiệp ước,huấn luyện,hàng hải,hàng không,hành chính,hành động,hình sự,hòa bình,hạt nhân,\
    hải quan,hồi giáo,hỗ trợ,hợp tác,hữu nghị,khoa học,khí tượng,khảo sát,kinh tế,kiến trúc,kiểm lâm,\
    kiểm soát,kiểm sát,kiểm toán,kiểm tra,kế hoạch,kỹ thuật,lao động,liên bang,liên hợp,liên đoàn,luật,\
    lâm nghiệp,lập hiến,lập pháp,ma túy,môi trường,mật vụ,mậu dịch,nghiên cứu,nghị sĩ,nghị viện,\
    ngoại giao,ngoại ngữ,ngoại thương,ngoại vụ,nguyên tử,ngân hàng,ngân sách,ngư nghiệp,người lao động,\
    nhiệt đới,nhà ở,nhân dân,nhân quyền,nhân đạo,nhập cư,nhập cảnh,nông dân,nông nghiệp,nông thôn,\
    năng lượng,nội vụ,nội địa,pháp luật,pháp y,phát thanh,phát triển,phòng cháy,phòng chống,phòng không,\
    phòng vệ,phụ nữ,phục hồi,quy hoạch,quân sự,quân đội,quản lý,quản trị,quốc dân,quốc gia,quốc phòng,\
    quốc tế,sinh học,sinh thái,sinh tồn,sinh viên,sân bay,sĩ quan,sư phạm,sức khỏe,thanh niên,thanh tra,\
    thiên văn,thiết giáp,thuế,thông tin,thông tấn,thương binh,thương mại,thượng thẩm,thế giới,thể dục,\
    thể thao,thị trường,thống kê,thủy lợi,thủy sản,thực phẩm,thực thi,thực vật,tin tức,tiêu chuẩn,tiền tệ,\
    trung ương,truyền hình,truyền thông,trẻ em,tuyên truyền,tài chính,tài nguyên,tình báo,tòa án,tôn giáo,\
    tư pháp,tưởng niệm,tối cao,tổ quốc,tổng hợp,tội phạm,tự do,tự nhiên,viễn thông,văn hoá,văn hóa,\
    văn học,văn nghệ,vũ trụ,vận tải,vật liệu,vệ sinh,xuất bản,xuất nhập cảnh,xuất nhập khẩu,xây dựng,\
    xã hội,y dược,y học,y khoa,y tế,ân xá,điều dưỡng,điều hành,điều phối,điều tra,điện lực,điện tử,\
    điện ảnh,đoàn kết,đào tạo,đô thị,đăng kiểm,đường bộ,đường sắt,đường thủy,đấu tranh,đầu tư,địa chính,\
    địa chất,địa phương,đối ngoại,đồng minh
    """

  private static let commonList = """
    ai,anh em,anh ta,anh ấy,ba,ban đầu,bà ta,bà ấy,bài,báo cáo,bây giờ,bên,bên cạnh,bảy,bất,bằng,bị,\
    bốn,bởi,chiều,cho,cho đến,chuyện,chín,chính,chúng,chúng ta,chúng tôi,chỉ,chủ nhật,con,cuối,\
    cuối cùng,cuối tuần,cuộc,các,cách,còn,có,cô ấy,công ty,cùng,cũng,cơn,cả,cảnh,của,do,do thái,\
    do vậy,do đó,dù,dưới,em,giá,giáng sinh,giới,hai,hiện,hiện nay,hiện tại,hàng,hãy,hôm,hôm nay,\
    hôm qua,hơn,hầu hết,họ,hội,khi,khoảng,không,kết quả,kể,luật,là,làm,lúc,lần,lực lượng,mùa,mười,\
    mặc,mặc dù,mọi,mỗi,một,một số,một trong,mới,nay,ngay,ngoài,ngoài ra,ngày,người,nhiều,nhà,nhân,\
    nhân dịp,nhân viên,như,nhưng,nhằm,nhờ,những,noel,này,nên,nó,năm,nếu,phiên,phía,phải,phần,qua,\
    quan,quá,rất,rồi,sau,sau đó,song,sáng,sáu,sẽ,số,sự,theo,theo đó,tháng,tháng ba,tháng bảy,\
    tháng chín,tháng giêng,tháng hai,tháng mười,tháng năm,tháng sáu,tháng tám,tháng tư,thêm,thì,thông tin,\
    thật,thế,thời,thứ ba,thứ bảy,thứ hai,thứ năm,thứ sáu,thứ tư,tin,tiếp,trong,trong khi,trên,trưa,\
    trước,trước đó,trận,tuy,tuy nhiên,tám,tình,tôi,tại,tại sao,tất cả,tết,tối,tổng cộng,từ,việc,và,\
    vài,vào,vì,vì vậy,vẫn,vậy,về,với,vụ,xin,ông ta,ông ấy,đang,điều,đây,đã,đêm,đó,được,đại diện,\
    đầu,đặc biệt,đến,để,đối,đồng thời,đội,ở
    """
}
