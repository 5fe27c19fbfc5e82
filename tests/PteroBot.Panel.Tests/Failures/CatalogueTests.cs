using System.Net;
using System.Text.RegularExpressions;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Failures;

/// <summary>Every status and code that a panel is known to answer with, and what becomes of it.</summary>
public sealed partial class CatalogueTests
{
    private static readonly (int Status, Type Becomes, string[] Codes)[] Catalogue =
    [
        (400, typeof(PanelRefusedException),
        [
            "DisplayException", "TooManyBackupsException", "BackupLockedException", "TooManyDatabasesException", "NoSuitableDatabaseHostException", "DuplicateDatabaseNameException",
            "AutoAllocationNotEnabledException", "NoAutoAllocationSpaceAvailableException", "ServerUsingAllocationException", "PortOutOfRangeException", "TooManyPortsInRangeException",
            "InvalidPortMappingException", "CidrOutOfRangeException", "ServerSubuserExistsException", "UserIsServerOwnerException", "ServiceLimitExceededException",
            "HasActiveServersException", "HasActiveNodesException", "NoViableNodeException", "NoViableAllocationException", "ConfigurationNotPersistedException",
            "FileSizeTooLargeException", "InvalidPasswordProvidedException", "TwoFactorAuthenticationTokenInvalid", "BadRequestHttpException", "InvalidFilterQuery", "InvalidSortQuery",
        ]),
        (400, typeof(TwoFactorRequiredException), ["TwoFactorAuthRequiredException"]),
        (401, typeof(KeyRejectedException), ["AuthenticationException"]),
        (403, typeof(NotPermittedException), ["AccessDeniedHttpException", "HttpForbiddenException"]),
        (404, typeof(PanelNotFoundException), ["NotFoundHttpException"]),
        (405, typeof(PanelRefusedException), ["MethodNotAllowedHttpException"]),
        (409, typeof(ServerStateException), ["ServerStateConflictException"]),
        (409, typeof(PanelRefusedException), ["ConflictHttpException"]),
        (413, typeof(PanelRefusedException), ["PostTooLargeException"]),
        (419, typeof(PanelRefusedException), ["HttpException"]),
        (422, typeof(PanelRefusedException), ["ValidationException"]),
        (429, typeof(RateLimitedException), ["ThrottleRequestsException", "TooManyRequestsHttpException"]),
        (500, typeof(PanelFailedException), ["DataValidationException", "ErrorException", "TypeError", "RelationNotFoundException", "DatabaseClientFeatureNotEnabledException", "QueryException"]),
        (503, typeof(PanelFailedException), ["HttpException"]),
        (504, typeof(NodeFailedException), ["DaemonConnectionException"]),
    ];

    public static TheoryData<int, string, string> Samples
    {
        get
        {
            var samples = new TheoryData<int, string, string>();
            foreach (var (status, becomes, codes) in Catalogue)
                foreach (var code in codes)
                    samples.Add(status, code, becomes.Name);
            return samples;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_status_and_code_becomes_a_member_of_the_family(int status, string code, string becomes)
    {
        using var rig = new Rig().On("GET", "/api/client/account", (HttpStatusCode)status, $$"""{"errors":[{"code":"{{code}}","status":"{{status}}","detail":"The panel's words."}]}""");

        var failure = await Assert.ThrowsAnyAsync<PanelException>(() => rig.Client.Account.GetAsync());

        Assert.Equal((becomes, status, code, "The panel's words."), (failure.GetType().Name, (int)failure.Status!, failure.Code, failure.Detail));
    }

    /// <summary>Wings' own statuses pass through the panel: none of them says anything about the key.</summary>
    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    [InlineData(500)]
    [InlineData(502)]
    public async Task What_Wings_says_is_the_nodes_whatever_its_status(int status)
    {
        using var rig = new Rig().On("GET", "/api/client/account", (HttpStatusCode)status,
            $$"""{"errors":[{"code":"DaemonConnectionException","status":"{{status}}","detail":"An error occurred on the remote host: no. (request id: 1)"}]}""");

        Assert.True((await Assert.ThrowsAsync<NodeFailedException>(() => rig.Client.Account.GetAsync())).Reached);
    }

    [Fact]
    public void Nothing_of_the_documented_catalogue_is_missing()
    {
        var document = File.ReadAllText(Needs.Shared("panel-api.md"));
        var from = document.IndexOf("### 3.2 Catalogue", StringComparison.Ordinal);
        var table = document[from..document.IndexOf("### 3.3", from, StringComparison.Ordinal)];
        var known = Catalogue.SelectMany(c => c.Codes, (c, code) => (c.Status, code)).ToHashSet();

        var missing = Rows().Matches(table)
            .SelectMany(row => Codes().Matches(row.Groups[2].Value + row.Groups[3].Value), (row, code) => (Status: int.Parse(row.Groups[1].Value), Code: code.Groups[1].Value))
            .Where(documented => !known.Contains(documented)).ToList();

        Assert.Empty(missing);
        Assert.True(Rows().Count(table) > 15, table);
    }

    // "4xx/5xx" is what Wings says; it has a test of its own.
    [GeneratedRegex(@"^\| (\d{3}) \| ([^|]*) \| ([^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`([A-Z][A-Za-z]+(?:Exception|Query|TypeError|Invalid)|TypeError)`")]
    private static partial Regex Codes();
}
