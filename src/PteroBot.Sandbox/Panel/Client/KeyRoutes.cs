using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Account API keys and SSH keys.</summary>
internal static class KeyRoutes
{
    private const int KeysPerUser = 25;

    public static void Map(RouteGroup account, PanelWorld world)
    {
        account.Get("/api-keys", call => Answer.Json(Envelope.List(Own(call).Select(Json))));
        account.Post("/api-keys", Create);
        account.Delete("/api-keys/{identifier}", Delete);
        account.Get("/ssh-keys", call => Answer.Json(Envelope.List(call.User.SshKeys.Select(Json))));
        account.Post("/ssh-keys", CreateSsh);
        if (world.IsPelican)
            account.Delete("/ssh-keys/{fingerprint}", call => RemoveSsh(call, call.Path["fingerprint"]));
        else
            account.Post("/ssh-keys/remove", RemoveSshByBody);
    }

    private static IEnumerable<ApiKey> Own(Call call) =>
        call.World.Keys.Where(key => key.Owner == call.User && key.Kind == KeyKind.Account);

    private static Answer Create(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("description").Required().Text().Length(1, 500);
            rules.For("allowed_ips").Array();
            for (var i = 0; i < call.Texts("allowed_ips").Count; i++)
                rules.For($"allowed_ips.{i}")
                    .Custom("", IsAddress, $"\"{call.Texts("allowed_ips")[i]}\" is not a valid IP address or CIDR range.");
        });
        if (Own(call).Count() >= KeysPerUser)
            throw Refusal.Rule("You have reached the account limit for number of API keys.");
        var key =
            SeedPeople.AddKey(call.World, call.User, KeyKind.Account, call.Text("description")!, allowedIps: call.Texts("allowed_ips"));
        call.Log("user:api-key.create", new JsonObject { ["identifier"] = key.Identifier }, onServer: false);
        var json = Json(key);
        json["meta"] = new JsonObject { ["secret_token"] = key.Secret };
        return Answer.Json(json);
    }

    private static Answer Delete(Call call)
    {
        var key = Own(call).FirstOrDefault(key => key.Identifier == call.Path["identifier"]) ?? throw Refusal.NotFound();
        call.World.Keys.Remove(key);
        call.Log("user:api-key.delete", new JsonObject { ["identifier"] = key.Identifier }, onServer: false);
        return Answer.Nothing;
    }

    private static bool IsAddress(string text) => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _);

    private static JsonObject Json(ApiKey key) => Envelope.Item("api_key", new JsonObject
    {
        ["identifier"] = key.Identifier,
        ["description"] = key.Description,
        ["allowed_ips"] = Envelope.Texts(key.AllowedIps),
        ["last_used_at"] = Envelope.Time(key.LastUsedAt),
        ["created_at"] = Envelope.Time(key.CreatedAt),
    });

    private static Answer CreateSsh(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("name").Required().Text();
            rules.For("public_key").Required().Text()
                .Custom("", IsPublicKey, "The public key provided is not valid.")
                .Custom("", text => call.User.SshKeys.TrueForAll(key => key.Fingerprint != Fingerprint(text)), "The public key provided already exists on your account.");
        });
        var text = call.Text("public_key")!;
        var key = new SshKey(call.Text("name")!, Fingerprint(text), text, call.Now);
        call.User.SshKeys.Add(key);
        call.Log("user:ssh-key.create", new JsonObject { ["fingerprint"] = key.Fingerprint }, onServer: false);
        return Answer.Json(Json(key));
    }

    private static Answer RemoveSshByBody(Call call)
    {
        call.Validate(rules => rules.For("fingerprint").Required().Text());
        return RemoveSsh(call, call.Text("fingerprint")!);
    }

    // An unknown fingerprint is fine.
    private static Answer RemoveSsh(Call call, string fingerprint)
    {
        if (call.User.SshKeys.RemoveAll(key => key.Fingerprint == fingerprint) > 0)
            call.Log("user:ssh-key.delete", new JsonObject { ["fingerprint"] = fingerprint }, onServer: false);
        return Answer.Nothing;
    }

    private static bool IsPublicKey(string text) =>
        text.StartsWith("ssh-ed25519 ", StringComparison.Ordinal) || text.StartsWith("ssh-rsa ", StringComparison.Ordinal)
        || text.StartsWith("ecdsa-", StringComparison.Ordinal) || text.StartsWith("-----BEGIN PUBLIC KEY-----", StringComparison.Ordinal);

    private static string Fingerprint(string text) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.Trim()))).TrimEnd('=');

    private static JsonObject Json(SshKey key) => Envelope.Item("ssh_key", new JsonObject
    {
        ["name"] = key.Name,
        ["fingerprint"] = key.Fingerprint,
        ["public_key"] = key.PublicKey,
        ["created_at"] = Envelope.Time(key.CreatedAt),
    });
}
