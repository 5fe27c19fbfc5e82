using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Mounts of Pelican.</summary>
internal static class PelicanMountRoutes
{
    public static void Map(RouteGroup mounts)
    {
        mounts.Application("GET", "", "mounts", 1, call =>
            PelicanRoutes.Page(call, call.World.Mounts, mount => PelicanJson.Mount(call, mount, call.Includes), perPage: 50));
        mounts.Application("GET", "/{mount}", "mounts", 1, One);
        mounts.Application("POST", "", "mounts", 2, Create);
        mounts.Application("PATCH", "/{mount}", "mounts", 2, Update);
        mounts.Application("DELETE", "/{mount}", "mounts", 2, Delete);
        Link(mounts, "eggs", "egg", mount => mount.Eggs, world => world.Eggs, egg => egg.Id, (call, _, egg) => EggJson.Egg(call, egg, call.Includes));
        Link(mounts, "nodes", "node", mount => mount.Nodes, world => world.Nodes, node => node.Id, (call, mount, node) => PelicanJson.MountedNode(call, mount, node, call.Includes));
        Link(mounts, "servers", "server", mount => mount.Servers, world => world.Servers, server => server.Id, (call, _, server) => ApplicationJson.Server(call, server, call.Includes));
    }

    private static Answer One(Call call) => Answer.Json(PelicanJson.Mount(call, call.Bound<Mount>("mount"), call.Includes));

    // Pelican forgets to store what it was given, so the first one has an empty name and the second one collides with it.
    private static Answer Create(Call call)
    {
        if (call.World.Mounts.Count > 0)
            throw Refusal.Bug("UniqueConstraintViolationException");
        var id = call.World.NextId("mounts");
        var mount = new Mount { Id = id, Uuid = call.World.Identities.Uuid($"mount {id}") };
        call.World.Mounts.Add(mount);
        return PelicanRoutes.Created(call, PelicanJson.Mount(call, mount, call.Includes), $"mounts/{id}");
    }

    private static Answer Update(Call call)
    {
        var mount = call.Bound<Mount>("mount");
        mount.Name = call.Text("name") ?? mount.Name;
        mount.Description = call.Text("description") ?? mount.Description;
        mount.Source = call.Text("source") ?? mount.Source;
        mount.Target = call.Text("target") ?? mount.Target;
        mount.ReadOnly = call.Flag("read_only", mount.ReadOnly);
        return One(call);
    }

    private static Answer Delete(Call call)
    {
        call.World.Mounts.Remove(call.Bound<Mount>("mount"));
        return Answer.Nothing;
    }

    private static void Link<T>(
        RouteGroup mounts, string name, string single, Func<Mount, List<T>> list, Func<PanelWorld, IEnumerable<T>> all, Func<T, int> id, Func<Call, Mount, T, JsonObject> json)
        where T : class
    {
        mounts.Application("GET", $"/{{mount}}/{name}", "mounts", 1, call =>
            Answer.Json(Envelope.List(list(call.Bound<Mount>("mount")).Select(row => json(call, call.Bound<Mount>("mount"), row)))));
        mounts.Application("POST", $"/{{mount}}/{name}", "mounts", 2, call => Add(call, name, list, all, id));
        mounts.Application("DELETE", $"/{{mount}}/{name}/{{{single}}}", "mounts", 2, call =>
        {
            list(call.Bound<Mount>("mount")).Remove(call.Bound<T>(single));
            return Answer.Nothing;
        });
    }

    private static Answer Add<T>(Call call, string name, Func<Mount, List<T>> list, Func<PanelWorld, IEnumerable<T>> all, Func<T, int> id)
    {
        var ids = ServerChangeRoutes.Numbers(call.Input[name]).ToList();
        var rows = all(call.World).Where(row => ids.Contains(id(row))).ToList();
        call.Validate(rules => rules.For(name).Required().Array().Exists(_ => rows.Count == ids.Count));
        list(call.Bound<Mount>("mount")).AddRange(rows);
        return One(call);
    }
}
