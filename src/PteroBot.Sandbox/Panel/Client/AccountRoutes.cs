using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>The account of the key's owner.</summary>
internal static class AccountRoutes
{
    public static void Map(RouteGroup account, PanelWorld world)
    {
        account.Add("GET", "", View, route => route with { WithoutTwoFactor = true });
        if (!world.IsPelican)
            MapTwoFactor(account.Below("/two-factor"));
        else
            account.Put("/username", SetUsername);
        account.Add("PUT", "/email", SetEmail, route => route with { ExtraLimit = world.IsPelican ? ("account email", 60, TimeSpan.FromMinutes(1), false) : null });
        account.Put("/password", SetPassword);
        account.Get("/activity", call => ActivityJson.Page(call, call.World.Activities.Where(activity => activity.Server is null
            && activity.Actor == call.User)));
    }

    private static void MapTwoFactor(RouteGroup twoFactor)
    {
        twoFactor.Add("GET", "", StartTwoFactor, route => route with { WithoutTwoFactor = true });
        twoFactor.Add("POST", "", EnableTwoFactor, route => route with { WithoutTwoFactor = true });
        twoFactor.Add("POST", "/disable", DisableTwoFactor, route => route with { WithoutTwoFactor = true });
    }

    private static Answer View(Call call)
    {
        var user = call.User;
        var attributes = call.World.IsPelican ? ServerJson.Person(user, pelican: true) : new JsonObject
        {
            ["id"] = user.Id,
            ["admin"] = user.RootAdmin,
            ["username"] = user.Username,
            ["email"] = user.Email,
            ["first_name"] = user.FirstName,
            ["last_name"] = user.LastName,
            ["language"] = user.Language,
        };
        return Answer.Json(Envelope.Item("user", attributes));
    }

    private static Answer StartTwoFactor(Call call)
    {
        if (call.User.TwoFactor)
            throw Refusal.BadRequest("Two-factor authentication is already enabled on this account.");
        var secret = call.User.TwoFactorSecret ??= call.World.Identities.Text($"two-factor of {call.User.Username}", 16).ToUpperInvariant();
        var url = $"otpauth://totp/Pterodactyl:{Uri.EscapeDataString(call.User.Email)}?secret={secret}&issuer=Pterodactyl";
        return Answer.Json(new JsonObject { ["data"] = new JsonObject { ["image_url_data"] = url, ["secret"] = secret } });
    }

    // Any code counts, except 000000: the sandbox has no telephone.
    private static Answer EnableTwoFactor(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("code").Required().Text().Size(6);
            rules.For("password").Required().Text();
        });
        if (call.Text("password") != call.User.Password)
            throw Refusal.BadRequest("The password provided was not valid.");
        if (call.Text("code") == "000000")
            throw Refusal.Rule("The token provided is not valid.", "TwoFactorAuthenticationTokenInvalid");
        call.User.TwoFactor = true;
        call.Log("user:two-factor.create", onServer: false);
        var tokens = Enumerable.Range(1, 10).Select(i => call.World.Identities.Text($"recovery {call.User.Username} {i}", 10));
        return Answer.Json(Envelope.Item("recovery_tokens", new JsonObject { ["tokens"] = Envelope.Texts(tokens) }));
    }

    private static Answer DisableTwoFactor(Call call)
    {
        if (call.Text("password") != call.User.Password)
            throw Refusal.BadRequest("The password provided was not valid.");
        (call.User.TwoFactor, call.User.TwoFactorSecret) = (false, null);
        call.Log("user:two-factor.delete", onServer: false);
        return Answer.Nothing;
    }

    private static Answer SetUsername(Call call)
    {
        CheckPassword(call, "password");
        call.Validate(rules => rules.For("username").Required().Text().Length(1, 255).Unique(name => call.World.FindUser(name) is { } other
            && other != call.User));
        call.User.Username = call.Text("username")!.ToLowerInvariant();
        return Answer.Nothing;
    }

    private static Answer SetEmail(Call call)
    {
        CheckPassword(call, "password");
        // Counts against spam by changing addresses to and fro.
        if (call.World.IsPelican && !call.Limiter.TryCount($"email {call.User.Uuid}", 3, TimeSpan.FromDays(1)))
            throw new Refusal(
                429, "TooManyRequestsHttpException", "Your email address has been changed too many times today. Please try again later.");
        call.Validate(rules => rules.For("email").Required().Email().Length(1, 191)
            .Unique(email => call.World.Users.Exists(other => other.Email == email && other != call.User)));
        var (old, email) = (call.User.Email, call.Text("email")!);
        call.User.Email = email;
        call.Log("user:account.email-changed", new JsonObject { ["old"] = old, ["new"] = email }, onServer: false);
        return Answer.Nothing;
    }

    private static Answer SetPassword(Call call)
    {
        CheckPassword(call, "current_password");
        call.Validate(rules =>
        {
            var same = call.Text("password") == call.Text("password_confirmation");
            rules.For("password").Required().Text()
                .Custom("confirmed", _ => same, "The password confirmation does not match.").Length(8, 4096);
        });
        call.User.Password = call.Text("password")!;
        call.Log("user:account.password-changed", onServer: false);
        return Answer.Nothing;
    }

    private static void CheckPassword(Call call, string field)
    {
        if (call.Text(field) != call.User.Password)
            throw Refusal.Rule("The password provided was invalid for this account.", "InvalidPasswordProvidedException");
    }
}
