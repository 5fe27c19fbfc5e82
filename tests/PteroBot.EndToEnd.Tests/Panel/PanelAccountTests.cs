namespace PteroBot.EndToEnd.Tests.Panel;

public sealed class PanelAccountTests
{
    private const string Account = "/api/client/account";

    [Fact]
    public async Task Two_factor_is_set_up_with_a_code_and_switched_off_with_the_password()
    {
        await using var stage = await PanelStage.StartAsync();

        var start = await stage.GetAsync("nora", $"{Account}/two-factor");
        var wrong = await stage.PostAsync("nora", $"{Account}/two-factor", """{"code":"123456","password":"wrong"}""");
        var enabled = await stage.PostAsync("nora", $"{Account}/two-factor", """{"code":"123456","password":"nora-password"}""");
        var again = await stage.GetAsync("nora", $"{Account}/two-factor");
        var disabled = await stage.PostAsync("nora", $"{Account}/two-factor/disable", """{"password":"nora-password"}""");

        Assert.StartsWith("otpauth://totp/", (string)start.Json!["data"]!["image_url_data"]!);
        Assert.Equal([400, 200, 400, 204], [wrong.Status, enabled.Status, again.Status, disabled.Status]);
        Assert.Equal(10, enabled.Attributes["tokens"]!.AsArray().Count);
    }

    [Fact]
    public async Task Address_and_password_change_only_with_the_password()
    {
        await using var stage = await PanelStage.StartAsync();

        var wrong = await stage.SendAsync("PUT", "nora", $"{Account}/email", """{"email":"new@example.com","password":"wrong"}""");
        var taken = await stage.SendAsync("PUT", "nora", $"{Account}/email", """{"email":"mia@example.com","password":"nora-password"}""");
        var email = await stage.SendAsync("PUT", "nora", $"{Account}/email", """{"email":"new@example.com","password":"nora-password"}""");
        var unequal = await stage.SendAsync("PUT", "nora", $"{Account}/password", """{"current_password":"nora-password","password":"longenough","password_confirmation":"other"}""");
        var password = await stage.SendAsync("PUT", "nora", $"{Account}/password", """{"current_password":"nora-password","password":"longenough","password_confirmation":"longenough"}""");

        Assert.Equal((400, "InvalidPasswordProvidedException"), (wrong.Status, wrong.ErrorCode));
        Assert.Equal([422, 204, 422, 204], [taken.Status, email.Status, unequal.Status, password.Status]);
        Assert.Equal("new@example.com", (string)(await stage.GetAsync("nora", Account)).Attributes["email"]!);
    }

    [Fact]
    public async Task A_shell_key_is_listed_until_it_is_removed_and_cannot_be_there_twice()
    {
        await using var stage = await PanelStage.StartAsync();
        const string Key = """{"name":"laptop","public_key":"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample nora"}""";

        var added = await stage.PostAsync("nora", $"{Account}/ssh-keys", Key);
        var twice = await stage.PostAsync("nora", $"{Account}/ssh-keys", Key);
        var listed = await stage.GetAsync("nora", $"{Account}/ssh-keys");
        var removed = await stage.PostAsync("nora", $"{Account}/ssh-keys/remove", $$"""{"fingerprint":"{{added.Attributes["fingerprint"]}}"}""");
        var unknown = await stage.PostAsync("nora", $"{Account}/ssh-keys/remove", """{"fingerprint":"unknown"}""");

        Assert.Equal([200, 422, 204, 204], [added.Status, twice.Status, removed.Status, unknown.Status]);
        Assert.Single(listed.Rows);
        Assert.Empty((await stage.GetAsync("nora", $"{Account}/ssh-keys")).Rows);
    }

    [Fact]
    public async Task There_are_at_most_25_keys()
    {
        await using var stage = await PanelStage.StartAsync();

        for (var i = 2; i <= 25; i++)
            await stage.PostAsync("nora", $"{Account}/api-keys", $$"""{"description":"key {{i}}"}""");
        var tooMany = await stage.PostAsync("nora", $"{Account}/api-keys", """{"description":"one more"}""");

        Assert.Equal((400, "DisplayException"), (tooMany.Status, tooMany.ErrorCode));
        Assert.Equal(25, (await stage.GetAsync("nora", $"{Account}/api-keys")).Rows.Count);
    }
}
