using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Nodes;

/// <summary>What is said about nodes.</summary>
internal static class NodesTexts
{
    private const string NotTold = "Its Wings did not answer, so the panel could not tell it. Put the configuration there by hand and restart it.";

    public static string Created(Node node) =>
        $"The node {Name(node)} is made. Install Wings there and put the **Configuration** into place, then add addresses with /admin allocations add.";

    public static string Changed(IReadOnlyList<string> what, bool told) => $"Changed: {Words.Join(what)}.{(told ? "" : $" {NotTold}")}";

    public static string NewToken(bool told) => $"It has a new token. {(told ? "Its Wings was told." : NotTold)}";

    public static string HasServers(Node node) =>
        $"{Name(node)} still has {Words.Count(node.Servers!.Count, "server")}. Move or delete {(node.Servers.Count == 1 ? "it" : "them")} first.";

    public static string Configuration(Node node) =>
        $"The configuration of {Name(node)}. It holds the node's secret token, so only you see it: put it to `/etc/pterodactyl/config.yml` (Pelican: `/etc/pelican/config.yml`), restart Wings, and dismiss this.";

    private static string Name(Node node) => $"**{Outside.Text(node.Name)}**";
}
