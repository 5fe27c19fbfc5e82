using System.Net;
using PteroBot.Panel.Client;

namespace PteroBot.Panel.Tests.Wire;

public sealed class AccountWireTests
{
    [Fact]
    public async Task A_pterodactyl_account_is_read()
    {
        using var rig = new Rig().Ok("/api/client/account", """
            {"object":"user","attributes":{"id":2,"admin":true,"username":"nora","email":"nora@example.com","first_name":"Nora","last_name":"Normal","language":"en"}}
            """);

        var account = await rig.Client.Account.GetAsync();

        Assert.Equal((2, null, "nora", true, "2"), (account.Id, account.Uuid, account.Username, account.IsRootAdmin, account.StableId));
    }

    [Fact]
    public async Task A_pelican_account_is_read()
    {
        using var rig = new Rig().Ok("/api/client/account", """
            {"object":"user","attributes":{"uuid":"c438fdf6-f582-4a7d-b7da-f3a1f305fb74","username":"nora","email":"nora@example.com","language":"de","image":"x","admin":false,"root_admin":false,
            "2fa_enabled":true,"created_at":"2026-11-20T12:00:00+00:00","updated_at":"2026-11-20T12:00:00+00:00"}}
            """);

        var account = await rig.Client.Account.GetAsync();

        Assert.Equal((null, "", true, "c438fdf6-f582-4a7d-b7da-f3a1f305fb74"), (account.Id, account.LastName ?? "", account.HasTwoFactor, account.StableId));
    }

    [Fact]
    public async Task Keys_are_listed_with_and_without_details()
    {
        using var rig = new Rig().Ok("/api/client/account/api-keys", """
            {"object":"list","data":[{"object":"api_key","attributes":{"identifier":"ptlc_EXAMPLE0001","description":"bot","allowed_ips":["203.0.113.5"],"last_used_at":"2026-11-20T12:01:53+00:00","created_at":"2026-11-20T11:57:32+00:00"}},
            {"object":"api_key","attributes":{"identifier":"ptlc_EXAMPLE0002","description":"x","allowed_ips":null,"last_used_at":null,"created_at":"2026-11-20T11:57:32+00:00"}}]}
            """);

        var keys = await rig.Client.ApiKeys.ListAsync();

        Assert.Equal(["203.0.113.5"], keys[0].AllowedIps);
        Assert.Empty(keys[1].AllowedIps);
        Assert.Null(keys[1].LastUsedAt);
    }

    [Fact]
    public async Task A_new_key_is_put_together_from_its_two_halves()
    {
        using var rig = new Rig().On("POST", "/api/client/account/api-keys", HttpStatusCode.OK, """
            {"object":"api_key","attributes":{"identifier":"ptlc_EXAMPLE0001","description":"bot","allowed_ips":[],"last_used_at":null,"created_at":"2026-11-20T12:01:53+00:00"},
            "meta":{"secret_token":"abcdefghijklmnopqrstuvwxyz012345"}}
            """);

        var made = await rig.Client.ApiKeys.CreateAsync(new NewApiKey("bot") { AllowedIps = ["203.0.113.5"] });

        Assert.Equal("ptlc_EXAMPLE0001abcdefghijklmnopqrstuvwxyz012345", made.Key.Reveal());
        Assert.DoesNotContain("abcdef", made.ToString(), StringComparison.Ordinal);
        Assert.Equal("""{"description":"bot","allowed_ips":["203.0.113.5"]}""", rig.Http.Requests[0].Body);
    }

    [Fact]
    public async Task A_key_is_deleted_by_its_public_half()
    {
        using var rig = new Rig().On("DELETE", "/api/client/account/api-keys/ptlc_PlantedKey0", HttpStatusCode.NoContent);

        await rig.Client.ApiKeys.DeleteAsync(Rig.Key.Identifier);

        Assert.Single(rig.Http.Requests);
    }
}
