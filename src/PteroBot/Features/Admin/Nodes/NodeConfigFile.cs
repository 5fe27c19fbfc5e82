using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Discord;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Nodes;

/// <summary>The configuration of a node as the file that its Wings reads. It holds the node's token: for one person's eyes, and kept nowhere.</summary>
internal static class NodeConfigFile
{
    public const string Name = "config.yml";

    public static FileAttachment Of(NodeConfiguration configuration) => new(new MemoryStream(Encoding.UTF8.GetBytes(Text(configuration))), Name);

    internal static string Text(NodeConfiguration configuration)
    {
        var (api, system) = (configuration.Api, configuration.System);
        var lines = new List<string>
        {
            $"debug: {Word(configuration.Debug)}",
            $"uuid: {configuration.Uuid}",
            $"token_id: {Quoted(configuration.TokenId)}",
            $"token: {Quoted(configuration.Token)}",
            "api:",
            $"  host: {Quoted(api.Host)}",
            $"  port: {api.Port}",
            "  ssl:",
            $"    enabled: {Word(api.Ssl.Enabled)}",
            $"    cert: {Quoted(api.Ssl.Certificate ?? "")}",
            $"    key: {Quoted(api.Ssl.Key ?? "")}",
            $"  upload_limit: {api.UploadLimit}",
            "system:",
            $"  data: {Quoted(system.Data)}",
            "  sftp:",
            $"    bind_port: {system.Sftp.BindPort}",
            configuration.AllowedMounts.Count == 0 ? "allowed_mounts: []" : "allowed_mounts:",
        };
        lines.AddRange(configuration.AllowedMounts.Select(mount => $"  - {Quoted(mount)}"));
        lines.Add($"remote: {Quoted(configuration.Remote)}");
        return string.Join('\n', lines) + "\n";
    }

    private static string Word(bool yes) => yes ? "true" : "false";

    // A JSON text is a YAML text.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
